package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one integration holds in C, and gives back once, in the opposite order. */
final class CvodeMemory implements Runnable {
    private static final int ADAMS = 1;
    private static final int BDF = 2;

    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final MemorySegment context;
    private final MemorySegment solver;
    private CvodeMatrix matrix;

    /** Makes a solver that has no equations yet, and writes nothing to the console. */
    CvodeMemory(Method method) {
        Arena arena = Arena.ofAuto();
        MemorySegment contextHolder = arena.allocate(ADDRESS);
        CvodeFunctions.makeContext(contextHolder);
        releases.push(() -> CvodeFunctions.call("SUNContext_Free", contextHolder));
        context = contextHolder.get(ADDRESS, 0);
        boolean quietContext = SundialsLibrary.HERE.version().hasTypedContext();
        if (quietContext) {
            CvodeFunctions.call("SUNContext_ClearErrHandlers", context);
        }
        solver = CvodeFunctions.make("CVodeCreate", method == Method.CVODE_ADAMS ? ADAMS : BDF, context);
        MemorySegment solverHolder = arena.allocate(ADDRESS);
        solverHolder.set(ADDRESS, 0, solver);
        releases.push(() -> CvodeFunctions.run("CVodeFree", solverHolder));
        if (!quietContext) {
            CvodeFunctions.call("CVodeSetErrFile", solver, MemorySegment.NULL);
        }
    }

    /** The memory of CVODE. */
    MemorySegment solver() {
        return solver;
    }

    MemorySegment vector(int n) {
        MemorySegment vector = CvodeFunctions.make("N_VNew_Serial", (long) n, context);
        releases.push(() -> CvodeFunctions.run("N_VDestroy", vector));
        return vector;
    }

    /** Takes the functional iteration of Adams' methods, which needs no matrix. */
    void iterate(MemorySegment y) {
        MemorySegment iteration = CvodeFunctions.make("SUNNonlinSol_FixedPoint", y, 0, context);
        releases.push(() -> CvodeFunctions.call("SUNNonlinSolFree", iteration));
        CvodeFunctions.call("CVodeSetNonlinearSolver", solver, iteration);
    }

    /** Takes a matrix of the Jacobian's present pattern, and gives the one before back. */
    CvodeMatrix matrix(SparseJacobian jacobian, MemorySegment y) {
        CvodeMatrix before = matrix;
        matrix = new CvodeMatrix(jacobian, solver, y, context);
        CvodeFunctions.call("CVodeSetLinearSolver", solver, matrix.linear(), matrix.matrix());
        if (before == null) {
            releases.push(() -> matrix.free());
        } else {
            before.free();
        }
        return matrix;
    }

    /** Gives everything back. */
    @Override
    public void run() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
