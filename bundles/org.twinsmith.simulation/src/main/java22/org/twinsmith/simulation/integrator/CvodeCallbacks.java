package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What CVODE calls: right-hand side and Jacobian. Must not reach the integrator, which is released when nobody reaches it:
 * the entry points for C keep this object.
 */
final class CvodeCallbacks {
    private static final int FINE = 0;
    private static final int TRY_SHORTER = 1;
    private static final int GIVE_UP = -1;

    private final RightHandSide function;
    private final int n;
    private final double[] state;
    private final double[] slope;
    private CvodeMatrix matrix;
    private RuntimeException thrown;
    private Error broken;

    CvodeCallbacks(RightHandSide function, int n) {
        this.function = function;
        this.n = n;
        state = new double[n];
        slope = new double[n];
    }

    void take(CvodeMatrix newMatrix) {
        matrix = newMatrix;
    }

    /** {@code CVRhsFn}. @param user not used */
    int derivatives(double time, MemorySegment y, MemorySegment derivatives, MemorySegment user) {
        try {
            MemorySegment.copy(CvodeFunctions.array(y, n), JAVA_DOUBLE, 0, state, 0, n);
            if (!function.compute(time, state, slope)) {
                return TRY_SHORTER;
            }
            MemorySegment.copy(slope, 0, CvodeFunctions.array(derivatives, n), JAVA_DOUBLE, 0, n);
            return FINE;
        } catch (RuntimeException e) {
            thrown = e;
        } catch (Error e) {
            broken = e;
        }
        // No exception may cross the border to C.
        return GIVE_UP;
    }

    /** {@code CVLsJacFn}. @param entries the matrix, all others scratch that is not used */
    int jacobian(double time, MemorySegment y, MemorySegment derivatives, MemorySegment entries, MemorySegment user,
            MemorySegment first, MemorySegment second, MemorySegment third) {
        try {
            MemorySegment.copy(CvodeFunctions.array(y, n), JAVA_DOUBLE, 0, state, 0, n);
            MemorySegment.copy(CvodeFunctions.array(derivatives, n), JAVA_DOUBLE, 0, slope, 0, n);
            return matrix.evaluate(time, state, slope) ? FINE : TRY_SHORTER;
        } catch (RuntimeException e) {
            thrown = e;
        } catch (Error e) {
            broken = e;
        }
        return GIVE_UP;
    }

    /** Throws what a call threw since the last time. */
    void rethrow() {
        RuntimeException exception = thrown;
        Error error = broken;
        thrown = null;
        broken = null;
        if (exception != null) {
            throw exception;
        }
        if (error != null) {
            throw error;
        }
    }

    /** The right-hand side for C. */
    MemorySegment derivativesEntry(Arena arena) {
        return entry("derivatives", 3, arena);
    }

    /** The Jacobian for C. */
    MemorySegment jacobianEntry(Arena arena) {
        return entry("jacobian", 7, arena);
    }

    /** An entry point for a function of a time and some pointers. */
    private MemorySegment entry(String name, int pointers, Arena arena) {
        MethodType type = MethodType.methodType(int.class, double.class);
        FunctionDescriptor descriptor = FunctionDescriptor.of(JAVA_INT, JAVA_DOUBLE);
        for (int i = 0; i < pointers; i++) {
            type = type.appendParameterTypes(MemorySegment.class);
            descriptor = descriptor.appendArgumentLayouts(ADDRESS);
        }
        try {
            MethodHandle method = MethodHandles.lookup().findVirtual(CvodeCallbacks.class, name, type);
            return Linker.nativeLinker().upcallStub(method.bindTo(this), descriptor, arena);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
