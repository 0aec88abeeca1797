package org.twinsmith.simulation.integrator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;

/** The methods of integration. */
public enum Method {
    /** Explicit while that is cheap, implicit while the equations are stiff. */
    AUTO("automatic"),
    /** Explicit Runge–Kutta of order 5(4), see {@link DormandPrince}. */
    DOPRI5("Dormand–Prince 5(4)"),
    /** Explicit Runge–Kutta of order 8(5,3), see {@link DormandPrince853}. */
    DOP853("Dormand–Prince 8(5,3)"),
    /** Classical Runge–Kutta of order 4 with fixed steps and no error control, see {@link FixedStep}. */
    RK4("Runge–Kutta 4, fixed step"),
    /** Explicit Euler with fixed steps and no error control, see {@link FixedStep}. */
    EULER("Euler, fixed step"),
    /** Numerical differentiation formulas of variable order 1 to 5, for stiff equations, see {@link Ndf}. */
    NDF("NDF 1–5"),
    /** Rosenbrock method of order 5(4), for stiff equations with many events, see {@link Rosenbrock}. */
    RODAS5P("Rodas5P"),
    /** BDF of variable order 1 to 5 of SUNDIALS, for stiff equations, where that library is installed. */
    CVODE("CVODE, BDF 1–5"),
    /** Adams–Moulton formulas of variable order 1 to 12 of SUNDIALS, where that library is installed. */
    CVODE_ADAMS("CVODE, Adams 1–12"),
    /** Explicit Runge–Kutta of order 8(5,3) of Hipparchus, see {@link HipparchusRungeKutta}. */
    HIPPARCHUS853("Hipparchus Dormand–Prince 8(5,3)"),
    /** Explicit Runge–Kutta of order 5(4) of Hipparchus, see {@link HipparchusRungeKutta}. */
    HIPPARCHUS54("Hipparchus Dormand–Prince 5(4)");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    /** The name for persons. */
    public String title() {
        return title;
    }

    /** The name for command lines and models: {@code cvode-adams}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The method of a name, in letters of any size. */
    public static Optional<Method> of(String word) {
        return Arrays.stream(values()).filter(method -> method.word().equals(word.toLowerCase(Locale.ROOT)
                .replace('_', '-'))).findFirst();
    }

    /** Why it cannot be used on this machine, and what to install; empty where it can. */
    public Optional<Diagnostic> obstacle() {
        return switch (this) {
            case CVODE, CVODE_ADAMS -> Sundials.obstacle();
            case HIPPARCHUS853, HIPPARCHUS54 -> Hipparchus.obstacle();
            default -> Optional.empty();
        };
    }

    /** Whether it takes steps of a given length, without error control. */
    public boolean fixedStep() {
        return this == RK4 || this == EULER;
    }

    /** Whether it builds on steps before, so that it begins with order one after each event. */
    public boolean ofSeveralSteps() {
        return this == NDF || this == CVODE || this == CVODE_ADAMS;
    }

    /**
     * An integrator of this method.
     *
     * @param settings tolerances and limits
     * @throws org.twinsmith.core.diagnostic.DiagnosticException SOLVER_MISSING where there is an {@link #obstacle}
     */
    public Integrator integrator(Derivatives derivatives, Settings settings) {
        return switch (this) {
            case AUTO -> new Automatic(derivatives, settings);
            case DOPRI5 -> new DormandPrince(derivatives, settings.absolute(), settings.relative(), settings.longest());
            case DOP853 -> new DormandPrince853(derivatives, settings.absolute(), settings.relative(),
                    settings.longest());
            case RK4, EULER -> new FixedStep(this, derivatives, settings.absolute().length, settings.fixed());
            case NDF -> new Ndf(derivatives, settings.absolute(), settings.relative(), settings.longest());
            case RODAS5P -> new Rosenbrock(derivatives, settings.absolute(), settings.relative(), settings.longest());
            case CVODE, CVODE_ADAMS, HIPPARCHUS853, HIPPARCHUS54 -> foreign(derivatives, settings);
        };
    }

    private Integrator foreign(Derivatives derivatives, Settings settings) {
        if (settings.absolute().length == 0) {
            return new Idle(this, settings.longest());
        }
        obstacle().ifPresent(missing -> {
            throw new DiagnosticException(missing);
        });
        return this == CVODE || this == CVODE_ADAMS ? Sundials.cvode(this, derivatives, settings)
                : Hipparchus.rungeKutta(this, derivatives, settings);
    }

    /**
     * How exactly to integrate.
     *
     * @param absolute tolerance of each state, SI
     * @param relative tolerance of all states, as a share of the state's value
     * @param longest longest step, s
     * @param fixed length of a step, s, for the methods with fixed steps
     * @param events whether the solution is looked at between steps, in search of events
     */
    public record Settings(double[] absolute, double relative, double longest, double fixed, boolean events) {
    }
}
