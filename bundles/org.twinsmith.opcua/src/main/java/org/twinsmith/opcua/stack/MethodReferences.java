package org.twinsmith.opcua.stack;

import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;

/** The references from a method to what describes its arguments; OPC 10000-3, 7.24 and 7.25. */
public final class MethodReferences {
    public static final NodeId DESCRIPTION = new NodeId(UShort.MIN, Unsigned.uint(129));
    /** Of an input that need not be given; a subtype of the other. */
    public static final NodeId OPTIONAL_DESCRIPTION = new NodeId(UShort.MIN, Unsigned.uint(131));

    private MethodReferences() {
    }
}
