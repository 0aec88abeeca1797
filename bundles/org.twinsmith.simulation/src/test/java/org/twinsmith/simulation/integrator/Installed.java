package org.twinsmith.simulation.integrator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** The methods that can be used on this machine: those of a library that is not installed are left out, loudly. */
public final class Installed {
    private static final Set<Method> USABLE = usable();

    private Installed() {
    }

    private static Set<Method> usable() {
        Set<Method> usable = EnumSet.allOf(Method.class);
        Method.CVODE.obstacle().ifPresent(why -> {
            System.err.println("#### SKIPPED: tests with SUNDIALS; \"./build setup\" installs it. " + why.message());
            usable.removeAll(Set.of(Method.CVODE, Method.CVODE_ADAMS));
        });
        return usable;
    }

    /** All. */
    public static Stream<Method> methods() {
        return USABLE.stream();
    }

    /** Those with error control. */
    public static Stream<Method> adaptive() {
        return methods().filter(method -> !method.fixedStep());
    }

    /** Those for stiff equations, and the choice among them. */
    public static Stream<Method> stiff() {
        return Stream.concat(implicit(), Stream.of(Method.AUTO));
    }

    /** Those for stiff equations only. */
    public static Stream<Method> implicit() {
        return only(Method.NDF, Method.RODAS5P, Method.CVODE);
    }

    static Stream<Method> only(Method... methods) {
        return Arrays.stream(methods).filter(USABLE::contains);
    }

    /** Skips a test. */
    static void assume(Method method) {
        Assumptions.assumeTrue(USABLE.contains(method), method + " is not installed");
    }
}
