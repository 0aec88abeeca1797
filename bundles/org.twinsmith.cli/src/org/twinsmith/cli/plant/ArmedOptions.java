package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.twinsmith.cli.console.Arguments;
import org.twinsmith.cli.console.DurationConverter;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.control.AuditLog;
import org.twinsmith.runtime.control.Order;
import org.twinsmith.runtime.store.DataFolder;

import picocli.CommandLine.Option;

/** Who wants a plant changed, why, and for how long. */
final class ArmedOptions {
    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason, for the record")
    private String why;

    @Option(names = "--as", paramLabel = "ROLE", description = "The role that answers for it, where the model wants one")
    private String role = "";

    @Option(names = "--arm", paramLabel = "URL", description = "The server that is meant, letter by letter; without it nothing is changed")
    private String arm;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "60s",
            description = "How long it stays armed at most (default: ${DEFAULT-VALUE})")
    private Duration duration;

    @Option(names = "--audit", paramLabel = "FILE", description = "The record (default: audit.jsonl in the user's state folder)")
    private Path audit;

    Order order() {
        return new Order(System.getProperty("user.name"), role, why);
    }

    AuditLog log() {
        return new AuditLog(audit == null ? DataFolder.ofUser().audit() : audit);
    }

    Arming armed(ServerAccess access) {
        return Arming.of(access.endpoint(), Arguments.endpoint(named(access.endpoint().toString())), duration);
    }

    org.twinsmith.mqtt.client.Arming armed(BrokerAccess access) {
        return org.twinsmith.mqtt.client.Arming.of(access.broker(), BrokerAddress.parse(named(access.broker().toString())), duration);
    }

    private String named(String target) {
        return Optional.ofNullable(arm).orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, "nothing was changed: writing to " + target
                + " is not armed", "if this is the plant that is meant, repeat with --arm " + target, Place.NOWHERE)));
    }
}
