package org.twinsmith.simulation.integrator;

import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;

/**
 * The way to SUNDIALS, a library in C that is used where it is installed. What calls it needs the foreign-function API,
 * final since Java 22, and lies in the part of this jar that older runtimes do not see.
 */
final class Sundials {
    /** What the newer part of this jar offers. */
    interface Solvers {
        /** Why they cannot be used here; empty where they can. */
        Optional<String> obstacle();

        /** An integrator by CVODE. @param method one of CVODE's @throws IllegalStateException where there is an obstacle */
        Integrator cvode(Method method, Derivatives derivatives, Method.Settings settings);
    }

    private static final String NEWER = "org.twinsmith.simulation.integrator.CvodeSolvers";

    private Sundials() {
    }

    /** Why CVODE cannot be used here; empty where it can. */
    static Optional<Diagnostic> obstacle() {
        return Loaded.SOLVERS.obstacle().map(Sundials::missing);
    }

    /** An integrator by CVODE, where there is no obstacle. */
    static Integrator cvode(Method method, Derivatives derivatives, Method.Settings settings) {
        return Loaded.SOLVERS.cvode(method, derivatives, settings);
    }

    /** What to do about it. @param why CVODE cannot be used */
    static Diagnostic missing(String why) {
        return Diagnostic.error(Code.SOLVER_MISSING, "CVODE cannot be used: " + why, "install SUNDIALS 6 or 7 with KLU, on Debian"
                + " and Ubuntu by 'apt-get install libsundials-dev', name the folder of another installation in the variable"
                + " TWINSMITH_SUNDIALS, or take NDF, which needs no library", Place.NOWHERE);
    }

    /** Looked up when first asked for: most runs never do. */
    private static final class Loaded {
        static final Solvers SOLVERS = load();

        private static Solvers load() {
            try {
                return (Solvers) Class.forName(NEWER).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException | UnsupportedClassVersionError e) {
                return new None("this is Java " + Runtime.version().feature() + ", and calling a library in C needs Java 22");
            }
        }
    }

    /** On a runtime that is too old. */
    private record None(String why) implements Solvers {
        @Override
        public Optional<String> obstacle() {
            return Optional.of(why);
        }

        @Override
        public Integrator cvode(Method method, Derivatives derivatives, Method.Settings settings) {
            throw new IllegalStateException(why);
        }
    }
}
