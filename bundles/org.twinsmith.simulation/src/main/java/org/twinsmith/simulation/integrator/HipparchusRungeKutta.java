package org.twinsmith.simulation.integrator;

import java.util.Arrays;

import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.EmbeddedRungeKuttaIntegrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/**
 * The Dormand–Prince methods of Hipparchus behind our interface: a second implementation of the same formulas, by others.
 *
 * <p>Hipparchus owns its loop. A handler at the end of each step asks it to stop there, and the next call begins with the
 * step that its own control would have proposed, from the error that it estimated. That costs one evaluation a step more
 * than its own loop, for the slope at the end of a step is computed again.
 */
final class HipparchusRungeKutta implements Integrator {
    /** Hipparchus refuses to integrate over so many roundings of time or fewer. */
    private static final double SHORTEST = 1000;
    /** As bad as an error can be without making the next step zero. */
    private static final double HOPELESS = 1e10;

    private final Method method;
    private final int n;
    private final double longest;
    private final RightHandSide function;
    private final FirstStep first;
    private final ExpandableODE equations;
    private final EmbeddedRungeKuttaIntegrator integrator;
    private final double[] state;
    private final double[] slope;
    private ODEStateInterpolator solution;
    private double time;
    private double previous;
    private double next;
    private double lastError;
    private double lastStep;
    private boolean undefined;
    private boolean rejectedNow;
    private long accepted;
    private long rejected;

    HipparchusRungeKutta(Method method, Derivatives derivatives, Method.Settings settings) {
        this.method = method;
        n = settings.absolute().length;
        longest = settings.longest();
        function = new RightHandSide(derivatives);
        state = new double[n];
        slope = new double[n];
        equations = new ExpandableODE(new Equations());
        integrator = method == Method.HIPPARCHUS54 ? new Order5(settings) : new Order8(settings);
        integrator.addStepHandler(interpolator -> solution = interpolator);
        integrator.addStepEndHandler((end, forward) -> Action.STOP);
        first = new FirstStep(function, new Tolerance(settings.absolute(), settings.relative()), integrator.getOrder());
    }

    @Override
    public boolean restart(double from, double[] y, double horizon) {
        time = from;
        previous = from;
        System.arraycopy(y, 0, state, 0, n);
        if (!function.compute(from, state, slope)) {
            return false;
        }
        next = Math.min(longest, first.at(time, state, slope, Math.min(longest, horizon)));
        return true;
    }

    @Override
    public boolean step(double stop) {
        if (stop - time <= SHORTEST * Math.ulp(Math.max(Math.abs(time), Math.abs(stop)))) {
            return creep(stop);
        }
        boolean cut = time + 1.0001 * next >= stop;
        rejectedNow = false;
        integrator.setInitialStepSize(cut ? stop - time : next);
        ODEStateAndDerivative end;
        try {
            end = integrator.integrate(equations, new ODEState(time, state), stop);
        } catch (StepTooShort e) {
            return false;
        }
        boolean met = stop - end.getTime() <= Math.ulp(stop);
        previous = time;
        time = met ? stop : end.getTime();
        System.arraycopy(end.getPrimaryState(), 0, state, 0, n);
        accepted++;
        double proposal = Math.min(longest, lastStep * growth());
        next = met && !rejectedNow ? Math.min(longest, Math.max(next, proposal)) : proposal;
        return true;
    }

    /** By a step of Euler's, whose error over a thousand roundings of time is none that a state could hold. */
    private boolean creep(double stop) {
        if (!function.compute(time, state, slope)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            state[i] += (stop - time) * slope[i];
        }
        previous = stop;
        time = stop;
        accepted++;
        return true;
    }

    /** The rule of Hipparchus's own loop. */
    private double growth() {
        double most = rejectedNow ? 1 : integrator.getMaxGrowth();
        return Math.min(most, Math.max(integrator.getMinReduction(),
                integrator.getSafety() * Math.pow(lastError, -1.0 / integrator.getOrder())));
    }

    /** Looks at the error of a trial step. @return what Hipparchus is told */
    private double judge(double error, double h) {
        boolean refused = undefined || !(error < 1);
        undefined = false;
        if (!refused) {
            lastError = error;
            lastStep = h;
            return error;
        }
        rejected++;
        rejectedNow = true;
        if (!Clock.resolves(time, h)) {
            throw new StepTooShort();
        }
        return error < HOPELESS ? Math.max(1, error) : HOPELESS;
    }

    @Override
    public void interpolate(double at, double[] into) {
        boolean inside = at != time && previous != time;
        System.arraycopy(inside ? solution.getInterpolatedState(at).getPrimaryState() : state, 0, into, 0, n);
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
        return next;
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public Effort effort() {
        return new Effort(accepted, rejected, function.evaluations(), 0, 0);
    }

    /** The right-hand side; Hipparchus keeps what it is given. After an undefined stage the others would only hide it. */
    private final class Equations implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return n;
        }

        @Override
        public double[] computeDerivatives(double at, double[] y) {
            double[] derivatives = new double[n];
            if (undefined || function.compute(at, y, derivatives)) {
                return derivatives;
            }
            undefined = true;
            return new double[n];
        }
    }

    private final class Order8 extends DormandPrince853Integrator {
        Order8(Method.Settings settings) {
            super(0, settings.longest(), settings.absolute(), relative(settings));
        }

        @Override
        protected double estimateError(double[][] slopes, double[] from, double[] to, double h) {
            return judge(super.estimateError(slopes, from, to, h), h);
        }
    }

    private final class Order5 extends DormandPrince54Integrator {
        Order5(Method.Settings settings) {
            super(0, settings.longest(), settings.absolute(), relative(settings));
        }

        @Override
        protected double estimateError(double[][] slopes, double[] from, double[] to, double h) {
            return judge(super.estimateError(slopes, from, to, h), h);
        }
    }

    private static double[] relative(Method.Settings settings) {
        double[] shares = new double[settings.absolute().length];
        Arrays.fill(shares, settings.relative());
        return shares;
    }

    /** Leaves Hipparchus's loop where no step above the rounding of time meets the tolerance. */
    private static final class StepTooShort extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepTooShort() {
            super("", null, false, false);
        }
    }
}
