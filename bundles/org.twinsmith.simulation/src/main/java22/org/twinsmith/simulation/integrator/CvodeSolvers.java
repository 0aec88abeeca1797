package org.twinsmith.simulation.integrator;

import java.util.Optional;

/** CVODE of the SUNDIALS installed on this machine. */
final class CvodeSolvers implements Sundials.Solvers {
    @Override
    public Optional<String> obstacle() {
        return SundialsLibrary.HERE.obstacle();
    }

    @Override
    public Integrator cvode(Method method, Derivatives derivatives, Method.Settings settings) {
        return new Cvode(method, derivatives, settings);
    }
}
