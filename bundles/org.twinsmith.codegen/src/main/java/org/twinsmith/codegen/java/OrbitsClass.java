package org.twinsmith.codegen.java;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinsmith.core.orbit.IntegratedOrbits;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;

/** Writes the class that carries each integrated orbit in two ways behind one interface: by the generated equations and by Orekit. */
final class OrbitsClass {
    private static final String BODY = """
            /** The bodies whose orbits are integrated. */
            public static final List<String> BODIES = List.of(@BODIES@);

            private @ORBITS@() {
            }

            /** The fast path: by the equations of this project, with the solver and tolerance of its scenario. */
            public static OrbitPropagator generated(String body) {
                return new GeneratedOrbit(new @TWIN@(), body);
            }

            /** The reference path: by Orekit's numerical propagator at a tight tolerance. */
            public static OrbitPropagator orekit(String body) {
                return new OrekitOrbit(new @TWIN@(), body, @GRAVITY@);
            }

            /** Says how far both lie apart over the scenario. @param bound m @return whether all stay within it */
            static boolean compare(double bound) {
                boolean within = true;
                for (String body : BODIES) {
                    OrbitComparison found = OrbitComparison.of(generated(body), orekit(body));
                    System.out.println((body.isEmpty() ? "the orbit" : body) + ": the generated equations and Orekit are at most " + found.distance()
                            + " m apart, at " + found.time() + " s; allowed are " + bound + " m");
                    within &= found.distance() <= bound;
                }
                return within;
            }
            """;
    private static final List<String> IMPORTS = List.of("java.util.List", "java.util.Optional", "org.twinsmith.simulation.orbit.GeneratedOrbit",
            "org.twinsmith.simulation.orbit.OrbitComparison", "org.twinsmith.simulation.orbit.OrbitPropagator",
            "org.twinsmith.simulation.orbit.OrekitOrbit");
    private final Plan plan;
    private final ClassNames classes;
    private final List<String> bodies;
    private final Optional<String> gravity;

    /** @param gravity an expression for the field of gravity, where one is used */
    OrbitsClass(Plan plan, ClassNames classes, Optional<String> gravity) {
        this.gravity = gravity;
        this.plan = plan;
        this.classes = classes;
        bodies = IntegratedOrbits.names(plan.variables().stream().map(Variable::name).toList());
    }

    boolean isNeeded() {
        return !bodies.isEmpty();
    }

    String name() {
        return classes.part("Orbits", 1);
    }

    JavaSource source() {
        JavaText text = new JavaText(classes.packageName(), IMPORTS);
        text.open("/** The orbits of " + JavaComment.of(plan.name()) + ", each in two ways behind one interface. */", "public final class " + name());
        String names = bodies.stream().map(JavaString::of).collect(Collectors.joining(", "));
        BODY.replace("@BODIES@", names).replace("@ORBITS@", name()).replace("@TWIN@", classes.twin())
                .replace("@GRAVITY@", gravity.map(field -> "Optional.of(" + field + ")").orElse("Optional.empty()")).stripTrailing().lines().forEach(text::line);
        text.close();
        return new JavaSource(classes.packageName(), name(), text.toString());
    }
}
