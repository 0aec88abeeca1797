package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;

/**
 * CVODE of SUNDIALS (Hindmarsh et al., ACM TOMS 31, 2005), step by step: backward differentiation formulas of order 1 to 5
 * with the sparse Jacobian, or Adams–Moulton formulas of order 1 to 12 with functional iteration. Between steps its own
 * polynomial gives the solution. What it holds in C is given back by {@link #close}, or when nobody reaches it any more.
 */
final class Cvode implements Integrator {
    private static final Cleaner CLEANER = Cleaner.create();
    /** So often a step is tried again with a shorter one; CVODE's own limits of 7 and 10 end far above the rounding of time. */
    private static final int TRIES = 50;

    private final Method method;
    private final int n;
    private final RightHandSide function;
    private final SparseJacobian jacobian;
    private final CvodeCallbacks callbacks;
    private final CvodeMemory memory;
    private final Cleaner.Cleanable cleanable;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment jacobianEntry;
    private final MemorySegment y;
    private final MemorySegment between;
    private final MemorySegment reached;
    private final double[] state;
    private final double[] slope;
    private CvodeMatrix matrix;
    private double time;
    private double previous;
    private long accepted;
    private long rejectedBefore;
    private long factorisationsBefore;
    private boolean closed;

    Cvode(Method method, Derivatives derivatives, Method.Settings settings) {
        this.method = method;
        n = settings.absolute().length;
        function = new RightHandSide(new Condensed(derivatives));
        jacobian = new SparseJacobian(function, new Tolerance(settings.absolute(), settings.relative()));
        callbacks = new CvodeCallbacks(function, n);
        state = new double[n];
        slope = new double[n];
        reached = arena.allocate(JAVA_DOUBLE);
        jacobianEntry = callbacks.jacobianEntry(arena);
        memory = new CvodeMemory(method);
        cleanable = CLEANER.register(this, memory);
        y = memory.vector(n);
        between = memory.vector(n);
        initialise(settings);
    }

    private void initialise(Method.Settings settings) {
        MemorySegment solver = memory.solver();
        CvodeFunctions.call("CVodeInit", solver, callbacks.derivativesEntry(arena), 0.0, y);
        MemorySegment absolute = memory.vector(n);
        MemorySegment.copy(settings.absolute(), 0, CvodeFunctions.array(absolute, n), JAVA_DOUBLE, 0, n);
        CvodeFunctions.call("CVodeSVtolerances", solver, settings.relative(), absolute);
        CvodeFunctions.call("CVodeSetMaxErrTestFails", solver, TRIES);
        CvodeFunctions.call("CVodeSetMaxConvFails", solver, TRIES);
        if (settings.longest() < Double.POSITIVE_INFINITY) {
            CvodeFunctions.call("CVodeSetMaxStep", solver, settings.longest());
        }
        if (method == Method.CVODE_ADAMS) {
            memory.iterate(y);
        }
    }

    @Override
    public boolean restart(double from, double[] start, double horizon) {
        requireOpen();
        time = from;
        previous = from;
        System.arraycopy(start, 0, state, 0, n);
        if (!function.compute(from, state, slope)) {
            return false;
        }
        tally();
        if (method == Method.CVODE) {
            jacobian.restart(from, state);
        }
        begin();
        return true;
    }

    /** Begins anew where the integration is, with a matrix that has room for the Jacobian. */
    private void begin() {
        if (method == Method.CVODE && (matrix == null || matrix.outgrown())) {
            matrix = memory.matrix(jacobian, y);
            callbacks.take(matrix);
            CvodeFunctions.call("CVodeSetJacFn", memory.solver(), jacobianEntry);
        }
        MemorySegment.copy(state, 0, CvodeFunctions.array(y, n), JAVA_DOUBLE, 0, n);
        CvodeFunctions.restart(memory.solver(), time, y);
    }

    @Override
    public boolean step(double stop) {
        requireOpen();
        if (!Clock.resolves(time, stop - time)) {
            // A gap as short as the rounding of time changes no state.
            tally();
            previous = time;
            time = stop;
            begin();
            return true;
        }
        if (matrix != null && matrix.outgrown()) {
            tally();
            begin();
        }
        CvodeFunctions.stopAt(memory.solver(), stop);
        // Only the first step heeds the direction and distance of this instant.
        int flag = CvodeFunctions.step(memory.solver(), Math.max(stop, time + 64 * Math.ulp(time)), y, reached);
        callbacks.rethrow();
        double end = reached.get(JAVA_DOUBLE, 0);
        if (flag < 0 || !(end > time)) {
            return false;
        }
        previous = time;
        time = Math.min(end, stop);
        accepted++;
        MemorySegment.copy(CvodeFunctions.array(y, n), JAVA_DOUBLE, 0, state, 0, n);
        return true;
    }

    @Override
    public void interpolate(double at, double[] into) {
        requireOpen();
        if (!Clock.resolves(time, time - at)) {
            System.arraycopy(state, 0, into, 0, n);
            return;
        }
        if (CvodeFunctions.interpolate(memory.solver(), at, between) < 0) {
            throw new IllegalArgumentException(at + " s is not within the last step, " + previous + " .. " + time + " s");
        }
        MemorySegment.copy(CvodeFunctions.array(between, n), JAVA_DOUBLE, 0, into, 0, n);
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double previousTime() {
        return previous;
    }

    @Override
    public double nextStep() {
        requireOpen();
        CvodeFunctions.currentStep(memory.solver(), reached);
        return reached.get(JAVA_DOUBLE, 0);
    }

    @Override
    public Method method() {
        return method;
    }

    /** Keeps the counters of CVODE, which a restart sets back. */
    private void tally() {
        rejectedBefore += rejected();
        factorisationsBefore += factorisations();
    }

    private long rejected() {
        return CvodeFunctions.count("CVodeGetNumErrTestFails", memory.solver())
                + CvodeFunctions.count("CVodeGetNumStepSolveFails", memory.solver());
    }

    private long factorisations() {
        return matrix == null ? 0 : CvodeFunctions.count("CVodeGetNumLinSolvSetups", memory.solver());
    }

    @Override
    public Effort effort() {
        long now = closed ? 0 : rejected();
        return new Effort(accepted, rejectedBefore + now, function.evaluations(), jacobian.evaluations(),
                factorisationsBefore + (closed ? 0 : factorisations()));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the integrator has been closed");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            tally();
            closed = true;
            cleanable.clean();
        }
    }
}
