package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CVODE of SUNDIALS 6 (Hindmarsh et al., ACM TOMS 31, 2005) as an oracle: BDF with a dense matrix, through the
 * foreign-function API.
 */
final class Sundials {
    private static final int BDF = 2;
    private static final int NORMAL = 1;
    private static final Linker LINKER = Linker.nativeLinker();

    private final Arena arena;
    private final SymbolLookup symbols;

    private Sundials(Arena arena, SymbolLookup symbols) {
        this.arena = arena;
        this.symbols = symbols;
    }

    /** The library, where it is installed in version 6. */
    static Optional<Sundials> find(Arena arena) {
        try {
            SymbolLookup all = Stream.of("libsundials_generic.so.6", "libsundials_nvecserial.so.6",
                    "libsundials_sunmatrixdense.so.4", "libsundials_sunlinsoldense.so", "libsundials_cvode.so.6")
                    .map(name -> SymbolLookup.libraryLookup(name, arena)).reduce(SymbolLookup::or).orElseThrow();
            return Optional.of(new Sundials(arena, all));
        } catch (IllegalArgumentException e) {
            System.err.println("#### SUNDIALS is not there (" + e.getMessage() + ").");
            return Optional.empty();
        }
    }

    /** Calls a function. @param result its type, or null */
    private Object call(String name, MemoryLayout result, MemoryLayout[] types, Object... arguments) throws Throwable {
        FunctionDescriptor descriptor = result == null ? FunctionDescriptor.ofVoid(types)
                : FunctionDescriptor.of(result, types);
        MethodHandle function = LINKER.downcallHandle(symbols.find(name).orElseThrow(), descriptor);
        return function.invokeWithArguments(arguments);
    }

    private static MemoryLayout[] types(MemoryLayout... types) {
        return types;
    }

    /** The solution at an instant, with the same relative tolerance for all states. */
    double[] solve(Derivatives f, double[] start, double end, double relative, double absolute) throws Throwable {
        int n = start.length;
        MemorySegment holder = arena.allocate(ADDRESS);
        call("SUNContext_Create", JAVA_INT, types(ADDRESS, ADDRESS), MemorySegment.NULL, holder);
        MemorySegment context = holder.get(ADDRESS, 0);
        MemorySegment y = (MemorySegment) call("N_VNew_Serial", ADDRESS, types(JAVA_LONG, ADDRESS), (long) n, context);
        MemorySegment values = array(y, n);
        MemorySegment.copy(start, 0, values, JAVA_DOUBLE, 0, n);
        MemorySegment solver = (MemorySegment) call("CVodeCreate", ADDRESS, types(JAVA_INT, ADDRESS), BDF, context);
        check(call("CVodeInit", JAVA_INT, types(ADDRESS, ADDRESS, JAVA_DOUBLE, ADDRESS), solver, upcall(f, n), 0.0, y));
        check(call("CVodeSStolerances", JAVA_INT, types(ADDRESS, JAVA_DOUBLE, JAVA_DOUBLE), solver, relative, absolute));
        check(call("CVodeSetMaxNumSteps", JAVA_INT, types(ADDRESS, JAVA_LONG), solver, 10_000_000L));
        MemorySegment matrix = (MemorySegment) call("SUNDenseMatrix", ADDRESS, types(JAVA_LONG, JAVA_LONG, ADDRESS),
                (long) n, (long) n, context);
        MemorySegment linear = (MemorySegment) call("SUNLinSol_Dense", ADDRESS, types(ADDRESS, ADDRESS, ADDRESS), y,
                matrix, context);
        check(call("CVodeSetLinearSolver", JAVA_INT, types(ADDRESS, ADDRESS, ADDRESS), solver, linear, matrix));
        check(call("CVodeSetStopTime", JAVA_INT, types(ADDRESS, JAVA_DOUBLE), solver, end));
        MemorySegment reached = arena.allocate(JAVA_DOUBLE);
        check(call("CVode", JAVA_INT, types(ADDRESS, JAVA_DOUBLE, ADDRESS, ADDRESS, JAVA_INT), solver, end, y, reached,
                NORMAL));
        return values.toArray(JAVA_DOUBLE);
    }

    private static void check(Object flag) {
        if ((Integer) flag < 0) {
            throw new IllegalStateException("CVODE says " + flag);
        }
    }

    private MemorySegment array(MemorySegment vector, int n) throws Throwable {
        MemorySegment data = (MemorySegment) call("N_VGetArrayPointer", ADDRESS, types(ADDRESS), vector);
        return data.reinterpret(8L * n);
    }

    private MemorySegment upcall(Derivatives f, int n) throws ReflectiveOperationException {
        MethodHandle compute = MethodHandles.lookup().findVirtual(Callback.class, "compute", MethodType.methodType(
                int.class, double.class, MemorySegment.class, MemorySegment.class, MemorySegment.class));
        return LINKER.upcallStub(compute.bindTo(new Callback(this, f, n)), FunctionDescriptor.of(JAVA_INT, JAVA_DOUBLE,
                ADDRESS, ADDRESS, ADDRESS), arena);
    }

    /** The right-hand side as CVODE calls it. */
    private record Callback(Sundials library, Derivatives f, int n) {
        int compute(double t, MemorySegment y, MemorySegment derivatives, MemorySegment user) {
            try {
                double[] result = new double[n];
                boolean finite = f.compute(t, library.array(y, n).toArray(JAVA_DOUBLE), result);
                MemorySegment.copy(result, 0, library.array(derivatives, n), JAVA_DOUBLE, 0, n);
                return finite ? 0 : 1;
            } catch (Throwable e) {
                // No exception may cross the border to C.
                e.printStackTrace();
                return -1;
            }
        }
    }
}
