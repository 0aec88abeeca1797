package org.twinsmith.opcua.subscription;

import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/** Takes the values of one notification, in its order. Times are in steps of 100 ns since 1601, 0 where the server says none. */
public interface ValueSink {
    /** @param handle the client's handle of the item @param value a truth value is 0 or 1 @param status the 32 bits of its code */
    void number(int handle, double value, long status, long time);

    /** An array of numbers. @param values of a matrix the last index runs fastest @param sizes one for each index */
    void numbers(int handle, double[] values, int[] sizes, long status, long time);

    /** The server has no value, and says why. */
    void nothing(int handle, long status, long time);

    /** Anything else: a text, a structure, an array of those. */
    void value(int handle, DataValue value);
}
