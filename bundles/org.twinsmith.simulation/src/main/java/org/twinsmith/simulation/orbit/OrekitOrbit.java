package org.twinsmith.simulation.orbit;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.forces.drag.DragForce;
import org.orekit.forces.drag.IsotropicDrag;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.ThirdBodyAttraction;
import org.orekit.forces.radiation.IsotropicRadiationSingleCoefficient;
import org.orekit.forces.radiation.SolarRadiationPressure;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.BoundedPropagator;
import org.orekit.propagation.EphemerisGenerator;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.DateDetector;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.handlers.EventHandler;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.GravityField;
import org.twinsmith.core.program.TwinProgram;

/**
 * The reference path: the same orbit by Orekit's numerical propagator, with Orekit's models of the forces that the orbit declares and its frames.
 * Where Sun and Moon are and how dense the air is follows from the program. Forces that a subtype adds are not known here.
 */
public final class OrekitOrbit implements OrbitPropagator {
    /** m and m/s; relative below. */
    private static final double[] ABSOLUTE = {1e-5, 1e-5, 1e-5, 1e-8, 1e-8, 1e-8, 1e-6};
    private static final double[] RELATIVE = {1e-13, 1e-13, 1e-13, 1e-13, 1e-13, 1e-13, 1e-6};
    private static final double LONGEST_STEP = 300;
    /** WGS 84. */
    private static final double EQUATOR = 6378137;
    private static final double FLATTENING = 1 / 298.257223563;
    /** IERS 1, table 1.1. */
    private static final double SUN = 1.32712440041e20;
    /** DE421 by way of IERS 3, table 3.1. */
    private static final double MOON = 4.902800076e12;
    /** IAU 2012 resolution B2, m. */
    private static final double ASTRONOMICAL_UNIT = 149597870700.0;
    /** IAU 2015 resolution B3, by the speed of light: N/m2. */
    private static final double LIGHT_PRESSURE = 1361 / 299792458.0;
    private final String name;
    private final double duration;
    private final AbsoluteDate start;
    private final BoundedPropagator ephemeris;

    /** @param program the twin, which is used up */
    public OrekitOrbit(TwinProgram program, String name) {
        this(program, name, Optional.empty());
    }

    /**
     * Propagates over the scenario.
     *
     * @param program the twin, which is used up
     * @param gravity the field that a body of the library's type FieldGravity moves in
     */
    public OrekitOrbit(TwinProgram program, String name, Optional<GravityField> gravity) {
        this.name = name;
        duration = program.info().duration();
        Surroundings surroundings = new Surroundings(program, name);
        start = surroundings.start();
        NumericalPropagator propagator = propagator(surroundings, surroundings.at(start).clone(), gravity);
        EphemerisGenerator generator = propagator.getEphemerisGenerator();
        propagator.propagate(start.shiftedBy(duration));
        ephemeris = generator.getGeneratedEphemeris();
    }

    @Override
    public String body() {
        return name;
    }

    @Override
    public double duration() {
        return duration;
    }

    @Override
    public void at(double time, double[] state) {
        PVCoordinates there = ephemeris.propagate(start.shiftedBy(time)).getPVCoordinates(OrekitData.INSTANCE.gcrf());
        MeanMotion.write(there.getPosition(), state, 0);
        MeanMotion.write(there.getVelocity(), state, 3);
    }

    private static NumericalPropagator propagator(Surroundings surroundings, double[] values, Optional<GravityField> gravity) {
        BodyVariables body = surroundings.body();
        EarthField field = field(body, values, gravity);
        NumericalPropagator propagator = new NumericalPropagator(new DormandPrince853Integrator(1e-3, LONGEST_STEP, ABSOLUTE, RELATIVE));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        PVCoordinates state = new PVCoordinates(body.vector("position", values), body.vector("velocity", values));
        propagator.setInitialState(new SpacecraftState(new CartesianOrbit(state, OrekitData.INSTANCE.gcrf(), surroundings.start(), field.getMu()))
                .withMass(body.value("mass", values)));
        if (field.degree() >= 2) {
            propagator.addForceModel(new HolmesFeatherstoneAttractionModel(OrekitData.INSTANCE.itrf(), field));
        }
        if (body.isOn("pullOfSun", values)) {
            propagator.addForceModel(new ThirdBodyAttraction(surroundings.sky("sun"), "Sun", SUN));
        }
        if (body.isOn("pullOfMoon", values)) {
            propagator.addForceModel(new ThirdBodyAttraction(surroundings.sky("moon"), "Moon", MOON));
        }
        if (body.isOn("drag", values)) {
            propagator.addForceModel(new DragForce(surroundings.air(), new IsotropicDrag(body.value("dragArea", values), body.value("dragCoefficient", values))));
        }
        if (body.isOn("radiationPressure", values)) {
            propagator.addForceModel(new SolarRadiationPressure(ASTRONOMICAL_UNIT, LIGHT_PRESSURE, surroundings.sky("sun"),
                    new OneAxisEllipsoid(EQUATOR, FLATTENING, OrekitData.INSTANCE.itrf()),
                    new IsotropicRadiationSingleCoefficient(body.value("radiationArea", values), body.value("radiationCoefficient", values))));
        }
        if (body.isOn("engine", values)) {
            propagator.addForceModel(new Engines(surroundings));
        }
        if (body.value("burnAt", values) >= 0) {
            propagator.addEventDetector(burn(surroundings, values));
        }
        return propagator;
    }

    private static EarthField field(BodyVariables body, double[] values, Optional<GravityField> gravity) {
        int degree = (int) body.value("degree", values);
        return gravity.filter(field -> body.has("order")).map(field -> new EarthField(field, degree, (int) body.value("order", values)))
                .orElseGet(() -> EarthField.zonal(degree));
    }

    private static EventDetector burn(Surroundings surroundings, double[] values) {
        BodyVariables body = surroundings.body();
        double radial = body.value("burnRadial", values);
        double along = body.value("burnAlong", values);
        double normal = body.value("burnNormal", values);
        return new DateDetector(surroundings.start().shiftedBy(body.value("burnAt", values))).withHandler(new EventHandler() {
            @Override
            public Action eventOccurred(SpacecraftState state, EventDetector detector, boolean increasing) {
                return Action.RESET_STATE;
            }

            @Override
            public SpacecraftState resetState(EventDetector detector, SpacecraftState old) {
                PVCoordinates before = old.getPVCoordinates();
                Vector3D after = before.getVelocity().add(Engines.turned(before, radial, along, normal));
                return new SpacecraftState(new CartesianOrbit(new PVCoordinates(before.getPosition(), after), old.getFrame(), old.getDate(),
                        old.getOrbit().getMu())).withMass(old.getMass());
            }
        });
    }
}
