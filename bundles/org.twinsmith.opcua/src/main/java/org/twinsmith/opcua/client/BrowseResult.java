package org.twinsmith.opcua.client;

import java.util.List;

/**
 * What browsing found.
 *
 * @param nodes the nodes, each followed by its children
 * @param complete false where the limit of depth or count left something out
 */
public record BrowseResult(List<BrowsedNode> nodes, boolean complete) {
    public BrowseResult {
        nodes = List.copyOf(nodes);
    }
}
