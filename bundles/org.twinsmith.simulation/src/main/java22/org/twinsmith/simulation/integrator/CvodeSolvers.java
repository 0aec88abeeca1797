package org.twinsmith.simulation.integrator;

import java.util.Optional;

import org.twinsmith.core.diagnostic.DiagnosticException;

/** CVODE of the SUNDIALS installed on this machine. */
final class CvodeSolvers implements Sundials.Solvers {
    @Override
    public Optional<String> obstacle() {
        return SundialsLibrary.HERE.obstacle();
    }

    @Override
    public Integrator cvode(Method method, Derivatives derivatives, Method.Settings settings) {
        int n = settings.absolute().length;
        if (method == Method.CVODE && n > CvodeMatrix.MOST_DENSE && !SundialsLibrary.HERE.klu()) {
            throw new DiagnosticException(Sundials.missing("the system has " + n + " states, and without KLU, which is not"
                    + " installed, at most " + CvodeMatrix.MOST_DENSE + " are possible"));
        }
        return new Cvode(method, derivatives, settings);
    }
}
