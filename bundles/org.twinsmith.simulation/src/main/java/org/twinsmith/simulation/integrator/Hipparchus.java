package org.twinsmith.simulation.integrator;

import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;

/** The way to Hipparchus's integrators, which a generated project does not carry along. */
final class Hipparchus {
    private static final String NEEDED = "org.hipparchus.ode.nonstiff.DormandPrince853Integrator";

    private Hipparchus() {
    }

    /** Why they cannot be used here; empty where they can. */
    static Optional<Diagnostic> obstacle() {
        try {
            Class.forName(NEEDED, false, Hipparchus.class.getClassLoader());
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.of(Diagnostic.error(Code.SOLVER_MISSING, "the solvers of Hipparchus are not on the class path",
                    "add org.hipparchus:hipparchus-ode to the dependencies, or take DOP853 or DOPRI5, the same formulas",
                    Place.NOWHERE));
        }
    }

    /** An integrator, where there is no obstacle. */
    static Integrator rungeKutta(Method method, Derivatives derivatives, Method.Settings settings) {
        return new HipparchusRungeKutta(method, derivatives, settings);
    }
}
