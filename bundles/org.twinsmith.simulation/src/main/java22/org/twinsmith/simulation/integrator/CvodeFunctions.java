package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The functions of CVODE 6 and 7 that are called while it integrates, under its own names; see its user guide for each. */
final class CvodeFunctions {
    private static final MethodHandle CVODE = integer("CVode", ADDRESS, JAVA_DOUBLE, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle GET_DKY = integer("CVodeGetDky", ADDRESS, JAVA_DOUBLE, JAVA_INT, ADDRESS);
    private static final MethodHandle RE_INIT = integer("CVodeReInit", ADDRESS, JAVA_DOUBLE, ADDRESS);
    private static final MethodHandle SET_STOP_TIME = integer("CVodeSetStopTime", ADDRESS, JAVA_DOUBLE);
    private static final MethodHandle GET_CURRENT_STEP = integer("CVodeGetCurrentStep", ADDRESS, ADDRESS);
    private static final MethodHandle ARRAY = pointer("N_VGetArrayPointer", ADDRESS);
    /** Those that are not called often, by name; none is called with different kinds of arguments. */
    private static final Map<String, MethodHandle> OTHERS = new ConcurrentHashMap<>();
    private static final int ONE_STEP = 2;

    private CvodeFunctions() {
    }

    private static MethodHandle integer(String name, MemoryLayout... arguments) {
        return SundialsLibrary.HERE.function(name, JAVA_INT, arguments);
    }

    private static MethodHandle pointer(String name, MemoryLayout... arguments) {
        return SundialsLibrary.HERE.function(name, ADDRESS, arguments);
    }

    /** Takes one step. @param reached receives the time, s @return a flag of CVODE, negative for a failure */
    static int step(MemorySegment solver, double towards, MemorySegment y, MemorySegment reached) {
        try {
            return (int) CVODE.invokeExact(solver, towards, y, reached, ONE_STEP);
        } catch (Throwable e) {
            throw failed("CVode", e);
        }
    }

    /** Writes the solution at an instant of the last step. */
    static int interpolate(MemorySegment solver, double at, MemorySegment into) {
        try {
            return (int) GET_DKY.invokeExact(solver, at, 0, into);
        } catch (Throwable e) {
            throw failed("CVodeGetDky", e);
        }
    }

    static int restart(MemorySegment solver, double from, MemorySegment y) {
        try {
            return (int) RE_INIT.invokeExact(solver, from, y);
        } catch (Throwable e) {
            throw failed("CVodeReInit", e);
        }
    }

    static int stopAt(MemorySegment solver, double time) {
        try {
            return (int) SET_STOP_TIME.invokeExact(solver, time);
        } catch (Throwable e) {
            throw failed("CVodeSetStopTime", e);
        }
    }

    /** @param into receives the step that is tried or comes next, s */
    static int currentStep(MemorySegment solver, MemorySegment into) {
        try {
            return (int) GET_CURRENT_STEP.invokeExact(solver, into);
        } catch (Throwable e) {
            throw failed("CVodeGetCurrentStep", e);
        }
    }

    /** The elements of a vector. */
    static MemorySegment array(MemorySegment vector, int n) {
        try {
            return ((MemorySegment) ARRAY.invokeExact(vector)).reinterpret(8L * n);
        } catch (Throwable e) {
            throw failed("N_VGetArrayPointer", e);
        }
    }

    /** Calls a function that is not called often. @throws IllegalStateException where it answers with a negative flag */
    static int call(String name, Object... arguments) {
        Object flag = invoke(name, JAVA_INT, arguments);
        if ((int) flag < 0) {
            throw new IllegalStateException(name + " of CVODE answers " + flag);
        }
        return (int) flag;
    }

    /** Calls a function that makes something. @throws IllegalStateException where it makes nothing */
    static MemorySegment make(String name, Object... arguments) {
        MemorySegment made = (MemorySegment) invoke(name, ADDRESS, arguments);
        if (made.address() == 0) {
            throw new IllegalStateException(name + " of SUNDIALS makes nothing, for want of memory");
        }
        return made;
    }

    /** @param holder receives it @throws IllegalStateException where there is none */
    static void makeContext(MemorySegment holder) {
        int flag;
        try {
            flag = SundialsLibrary.HERE.context().create(holder);
        } catch (Throwable e) {
            throw failed("SUNContext_Create", e);
        }
        if (flag != 0) {
            throw new IllegalStateException("SUNContext_Create of SUNDIALS answers " + flag);
        }
    }

    /** Calls a function without a result. */
    static void run(String name, Object... arguments) {
        invoke(name, null, arguments);
    }

    /** What a function writes as a long. */
    static long count(String name, MemorySegment solver) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment holder = arena.allocate(JAVA_LONG);
            call(name, solver, holder);
            return holder.get(JAVA_LONG, 0);
        }
    }

    private static Object invoke(String name, MemoryLayout result, Object... arguments) {
        MemoryLayout[] types = new MemoryLayout[arguments.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = switch (arguments[i]) {
                case MemorySegment segment -> ADDRESS;
                case Integer number -> JAVA_INT;
                case Long number -> JAVA_LONG;
                case Double number -> JAVA_DOUBLE;
                default -> throw new IllegalArgumentException(name + " of " + arguments[i]);
            };
        }
        try {
            return OTHERS.computeIfAbsent(name, absent -> SundialsLibrary.HERE.function(name, result, types))
                    .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw failed(name, e);
        }
    }

    private static IllegalStateException failed(String name, Throwable e) {
        return new IllegalStateException("the call of " + name + " failed", e);
    }
}
