package org.twinsmith.cli.plant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.twinsmith.cli.console.Arguments;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.source.FollowedBroker;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.source.FollowedSource;
import org.twinsmith.runtime.source.UserKeyring;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which sources are followed, and where they are. */
final class SourceOptions {
    @Option(names = "--source", paramLabel = "NAME", description = "The only source to follow (default: all that are bound)")
    private String source = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where the source is, if not where the model says")
    private String endpoint;

    @Mixin
    private ReplayOptions replay;

    double speed() {
        return replay.speed();
    }

    /**
     * What is followed.
     *
     * @param start the instant that a time of 0 in a recording means
     * @param instead where a plant of ours stands for the OPC UA source
     */
    List<FollowedSource> of(Plan plan, Instant start, Optional<Endpoint> instead) {
        List<Source> chosen = Sources.followed(plan, source);
        if (replay.asked()) {
            return List.of(replay.recording(plan, chosen, start));
        }
        List<Source> there = instead.isEmpty() ? chosen : chosen.stream().filter(each -> !each.kind().equals("mqtt")).toList();
        if (instead.isPresent() || endpoint != null) {
            requireOne(there, instead.isEmpty() && BrokerAddress.isMeant(endpoint) ? "mqtt" : "opcua");
        }
        return there.stream().map(each -> followed(plan, each, start, instead.map(ServerAccess::unsecured))).toList();
    }

    private static void requireOne(List<Source> chosen, String kind) {
        long count = chosen.stream().filter(each -> each.kind().equals(kind)).count();
        if (count != 1) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--endpoint says where one source of the kind " + kind + " is, but "
                    + count + " are followed", "name one with --source", Place.NOWHERE));
        }
    }

    private ServerAccess server(Source each) {
        ServerAccess access = ServerAccess.of(each, Keyring.ofUser());
        return endpoint == null || BrokerAddress.isMeant(endpoint) ? access : access.at(Arguments.endpoint(endpoint));
    }

    private BrokerAccess broker(Source each) {
        BrokerAccess access = BrokerAccess.of(each, UserKeyring.ofUser());
        return endpoint == null || !BrokerAddress.isMeant(endpoint) ? access : access.at(BrokerAddress.parse(endpoint));
    }

    private FollowedSource followed(Plan plan, Source each, Instant start, Optional<ServerAccess> there) {
        return switch (each.kind()) {
            case "opcua" -> FollowedServer.of(each, there.orElseGet(() -> server(each)), plan.bindings(), plan.variables());
            case "mqtt" -> FollowedBroker.of(each, broker(each), plan.bindings(), plan.variables());
            case "file" -> replay.recording(plan, each, start);
            default -> throw new DiagnosticException(Diagnostic.error(Code.BAD_SOURCE, "a source of the kind " + each.kind()
                    + " cannot be mirrored", "follow another one with --source, or a recording with --replay", each.place()));
        };
    }
}
