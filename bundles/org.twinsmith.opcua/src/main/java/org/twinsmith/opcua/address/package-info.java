/**
 * Names of nodes, as bindings write them and as {@code browse} prints them.
 *
 * <p>Start at {@link org.twinsmith.opcua.address.NodeAddress}. Plain records: this package knows no protocol stack.
 */
package org.twinsmith.opcua.address;
