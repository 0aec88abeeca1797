package org.twinsmith.opcua.client;

import org.twinsmith.opcua.address.NodeAddress;

/**
 * What to browse.
 *
 * @param root where to begin
 * @param maxDepth levels below the root; 1 for its children only
 * @param maxNodes how many nodes at most
 * @param withServer whether to show the objects Server, Aliases and Locations too, which the standard gives every server
 */
public record BrowseOptions(NodeAddress root, int maxDepth, int maxNodes, boolean withServer) {
    /** The Objects folder, deep and wide enough for most plants, without the standard objects. */
    public static final BrowseOptions DEFAULT = new BrowseOptions(NodeAddress.parse("i=85"), 12, 10_000, false);
}
