package org.twinsmith.cli;

import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.BrowseOptions;
import org.twinsmith.opcua.client.BrowseResult;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.Browser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith browse}. */
@Command(name = "browse", description = "Lists the nodes of an OPC UA server, with the addresses that bindings use.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith browse opc.tcp://127.0.0.1:4840/station --security None",
            "  twinsmith browse opc.tcp://plc:4840 --user station-plc --root \"nsu=urn:station;s=Pumps\" --depth 2 --format json"})
final class BrowseCommand extends Action {
    @Parameters(paramLabel = "ENDPOINT", description = "Address of the server, opc.tcp://host:port/path")
    private String endpoint;

    @Mixin
    private AccessOptions access;

    @Option(names = "--root", paramLabel = "NODE", description = "Node to begin at (default: the Objects folder)")
    private String root;

    @Option(names = "--depth", paramLabel = "N", description = "Levels below the root (default: ${DEFAULT-VALUE})",
            defaultValue = "12")
    private int depth;

    @Option(names = "--server", description = "Also descends into the standard Server object")
    private boolean withServer;

    @Override
    void perform() {
        terminal().progress("Browsing " + endpoint);
        BrowseResult result = Browser.browse(access.to(Arguments.endpoint(endpoint)), new BrowseOptions(root(), Math.max(1, depth),
                BrowseOptions.DEFAULT.maxNodes(), withServer));
        result.nodes().forEach(node -> say(line(node)));
        fact("nodes", result.nodes().stream().map(Facts::of).toList());
        fact("complete", result.complete());
        if (!result.complete()) {
            say("(more nodes lie deeper, or beyond the first " + BrowseOptions.DEFAULT.maxNodes() + ")");
        }
    }

    private NodeAddress root() {
        return root == null ? BrowseOptions.DEFAULT.root() : Arguments.node(root);
    }

    private static String line(BrowsedNode node) {
        String name = "  ".repeat(node.depth()) + node.name();
        String value = node.value().isEmpty() ? "" : " = " + node.value() + (node.unit().isEmpty() ? "" : " " + node.unit());
        String type = node.dataType().isEmpty() ? "" : "  (" + node.dataType() + (node.writable() ? ", writable)" : ")");
        return name + value + type + "  " + node.address();
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
