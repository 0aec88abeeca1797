package org.twinsmith.cli.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Arguments;
import org.twinsmith.cli.console.DurationConverter;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.client.BrowsedTopic;
import org.twinsmith.mqtt.client.TopicBrowser;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.BrowseOptions;
import org.twinsmith.opcua.client.BrowseResult;
import org.twinsmith.opcua.client.BrowseWatch;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.Browser;
import org.twinsmith.opcua.client.MethodArgument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith browse}. */
@Command(name = "browse", description = {"Lists the nodes of an OPC UA server, with the addresses that bindings use;",
    "of an MQTT broker the values that come within a time, and the metrics that edge nodes announce."},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith browse opc.tcp://127.0.0.1:4840/station --security None",
            "  twinsmith browse opc.tcp://plc:4840 --user station-plc --root \"nsu=urn:station;s=Pumps\" --depth 2 --format json",
            "  twinsmith browse opc.tcp://plc:4840 --save plant", "  twinsmith browse mqtt://localhost --for 30s --topics \"station/#\" --save plant"})
public final class BrowseCommand extends Action {
    @Parameters(paramLabel = "ENDPOINT", description = "Address of the server, opc.tcp://host:port/path, or of a broker, mqtt://host:port or mqtts://host:port")
    private String endpoint;

    @Mixin
    private AccessOptions access;

    @Option(names = {"--root", "--node"}, paramLabel = "NODE", description = "Node to begin at (default: the Objects folder)")
    private String root;

    @Option(names = "--depth", paramLabel = "N", description = "Levels below the root (default: ${DEFAULT-VALUE})",
            defaultValue = "12")
    private int depth;

    @Option(names = "--server", description = "Also descends into the standard Server object")
    private boolean withServer;

    @Option(names = "--most", paramLabel = "N", description = "How many nodes at most (default: ${DEFAULT-VALUE})", defaultValue = "10000")
    private int most;

    @Option(names = "--for", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "10s",
            description = "How long a broker is listened to (default: ${DEFAULT-VALUE})")
    private Duration time;

    @Option(names = "--topics", paramLabel = "FILTER", defaultValue = "#", description = "Topics of a broker, with the wildcards of MQTT (default: all)")
    private String topics;

    @Option(names = "--save", paramLabel = "DIR", description = "Writes a model of what is there, bound to the server, into this folder")
    private Path save;

    @Option(names = "--report", description = "With --save, prints what the model does not say")
    private boolean report;

    @Override
    protected void perform() {
        if (BrokerAddress.isMeant(endpoint)) {
            broker(BrokerAddress.parse(endpoint));
            return;
        }
        terminal().progress("Browsing " + endpoint);
        BrowseResult result;
        try (Interrupt interrupt = new Interrupt()) {
            result = Browser.browse(access.to(Arguments.endpoint(endpoint)), new BrowseOptions(root(), Math.max(1, depth), Math.max(1, most), withServer),
                    watch(interrupt));
        }
        if (save == null) {
            result.nodes().forEach(node -> say(line(node)));
        }
        fact("nodes", result.nodes().stream().map(Facts::of).toList());
        fact("complete", result.complete());
        if (!result.complete()) {
            say("(more nodes lie deeper, or beyond the first " + most + "; see --depth and --most)");
        }
        if (save != null) {
            BrowsedModel.of(result.nodes(), Arguments.endpoint(endpoint), access.declared()).write(this, save, report);
        }
    }

    private void broker(BrokerAddress broker) {
        terminal().progress("Listening to " + broker);
        List<BrowsedTopic> found;
        try (Interrupt interrupt = new Interrupt()) {
            found = TopicBrowser.browse(access.to(broker), topics, time, Math.max(1, most), interrupt::requested);
        }
        fact("values", found.stream().map(Seen::of).toList());
        if (save == null) {
            found.forEach(each -> say(each.address() + (each.value().isEmpty() ? "" : " = " + each.value() + (each.unit().isEmpty() ? "" : " " + each.unit()))
                    + "  (" + each.kind().name().toLowerCase(Locale.ROOT) + ", seen " + each.messages() + " times)"));
            say(found.size() + " values within " + time.toSeconds() + " s");
        } else if (found.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(Code.NO_MODEL, "nothing came from " + broker + " within " + time.toSeconds() + " s, so there is nothing to save",
                    "listen for longer: --for 5min", Place.NOWHERE));
        } else {
            BrowsedBroker.of(found, broker, access.declared()).write(this, save, report);
        }
    }

    /** A value for programs. */
    private record Seen(String address, String kind, String value, String unit, long messages) {
        static Seen of(BrowsedTopic each) {
            return new Seen(each.address().toString(), each.kind().name(), each.value(), each.unit(), each.messages());
        }
    }

    private BrowseWatch watch(Interrupt interrupt) {
        return new BrowseWatch() {
            @Override
            public void found(int nodes) {
                terminal().progress("Browsing " + endpoint + ": " + nodes + " nodes");
            }

            @Override
            public boolean cancelled() {
                return interrupt.requested();
            }
        };
    }

    private NodeAddress root() {
        return root == null ? BrowseOptions.DEFAULT.root() : Arguments.node(root);
    }

    private static String line(BrowsedNode node) {
        String name = "  ".repeat(node.depth()) + node.name();
        String value = node.value().isEmpty() ? "" : " = " + node.value() + (node.unit().isEmpty() ? "" : " " + node.unit());
        String type = node.dataType().isEmpty() ? "" : "  (" + node.dataType() + (node.writable() ? ", writable)" : ")");
        String arguments = node.nodeClass().equals("Method") ? node.arguments().stream().map(MethodArgument::words).collect(Collectors.joining(", ", "(", ")")) : "";
        return name + arguments + value + type + "  " + node.address();
    }

    /** A node for programs. */
    private record Facts(int depth, String address, String name, String nodeClass, String dataType, String value,
            String unit, boolean writable) {
        static Facts of(BrowsedNode node) {
            return new Facts(node.depth(), node.address().toString(), node.name(), node.nodeClass(), node.dataType(),
                    node.value(), node.unit(), node.writable());
        }
    }
}
