package org.twinsmith.orbit;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orekit.bodies.AnalyticalSolarPositionProvider;
import org.orekit.bodies.CelestialBody;
import org.orekit.bodies.CelestialBodyFactory;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.data.DataSource;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.Orbit;
import org.orekit.orbits.OrbitType;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.utils.IERSConventions;

/** Orekit without data files: the leap seconds of IERS Bulletin C, no Earth orientation parameters, zonal fields. */
final class Oracle {
    static final double MU = 3.986004415e14;
    static final double FIELD_RADIUS = 6378136.3;
    static final double EQUATOR = 6378137;
    static final double FLATTENING = 1 / 298.257223563;
    /** Fully normalised C(n, 0) of EGM96, as the model of F. G. Lemoine et al., NASA/TP-1998-206861, gives them. */
    private static final double[] EGM96 = {1, 0, -0.484165371736e-3, 0.957254173792e-6, 0.539873863789e-6, 0.685323475630e-7, -0.149957994714e-6};
    final LazyLoadedDataContext context = new LazyLoadedDataContext();
    final Frame inertial;
    final Frame fixed;
    final OneAxisEllipsoid earth;
    final AnalyticalSolarPositionProvider sun;

    Oracle() {
        int[][] leaps = {{2009, 34}, {2012, 35}, {2015, 36}, {2017, 37}};
        context.getTimeScales().addUTCTAIOffsetsLoader(() -> {
            List<OffsetModel> offsets = new ArrayList<>();
            offsets.add(new OffsetModel(new DateComponents(1999, 1, 1), 32));
            offsets.add(new OffsetModel(new DateComponents(2006, 1, 1), 33));
            for (int[] leap : leaps) {
                offsets.add(new OffsetModel(new DateComponents(leap[0], leap[0] == 2012 || leap[0] == 2015 ? 7 : 1, 1), leap[1]));
            }
            return offsets;
        });
        context.getFrames().addEOPHistoryLoader(IERSConventions.IERS_2010, (converter, history) -> { });
        inertial = context.getFrames().getGCRF();
        fixed = context.getFrames().getITRF(IERSConventions.IERS_2010, true);
        earth = new OneAxisEllipsoid(EQUATOR, FLATTENING, fixed);
        sun = new AnalyticalSolarPositionProvider(context);
    }

    AbsoluteDate utc(String text) {
        return new AbsoluteDate(text, context.getTimeScales().getUTC());
    }

    /** Angles in degrees. */
    Orbit elements(double a, double e, double i, double raan, double argument, double mean, AbsoluteDate date) {
        return new CartesianOrbit(new KeplerianOrbit(a, e, Math.toRadians(i), Math.toRadians(argument), Math.toRadians(raan), Math.toRadians(mean),
                PositionAngleType.MEAN, inertial, date, MU));
    }

    NumericalPropagator propagator(Orbit start, int degree) {
        double[][] tolerances = {{1e-5, 1e-5, 1e-5, 1e-8, 1e-8, 1e-8, 1e-6}, {1e-13, 1e-13, 1e-13, 1e-13, 1e-13, 1e-13, 1e-6}};
        NumericalPropagator propagator = new NumericalPropagator(new DormandPrince853Integrator(1e-3, 300, tolerances[0], tolerances[1]));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setInitialState(new SpacecraftState(start));
        if (degree > 1) {
            propagator.addForceModel(new HolmesFeatherstoneAttractionModel(fixed, new Zonal(degree)));
        }
        return propagator;
    }

    static DataSource source(String text) {
        return new DataSource("message", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Orekit's readers of messages of the CCSDS. They ask for the body in the middle, and no ephemeris of the planets is there. */
    ParserBuilder parsers() {
        context.getCelestialBodies().addCelestialBodyLoader(CelestialBodyFactory.EARTH, name -> earthAsBody());
        return new ParserBuilder(context).withConventions(IERSConventions.IERS_2010).withMu(MU);
    }

    private CelestialBody earthAsBody() {
        return (CelestialBody) Proxy.newProxyInstance(CelestialBody.class.getClassLoader(), new Class<?>[] {CelestialBody.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName" -> "Earth";
                    case "getGM" -> MU;
                    default -> inertial;
                });
    }

    private record Zonal(int degree) implements NormalizedSphericalHarmonicsProvider {
        @Override
        public int getMaxDegree() {
            return degree;
        }

        @Override
        public int getMaxOrder() {
            return 0;
        }

        @Override
        public double getMu() {
            return MU;
        }

        @Override
        public double getAe() {
            return FIELD_RADIUS;
        }

        @Override
        public AbsoluteDate getReferenceDate() {
            return AbsoluteDate.ARBITRARY_EPOCH;
        }

        @Override
        public TideSystem getTideSystem() {
            return TideSystem.UNKNOWN;
        }

        @Override
        public NormalizedSphericalHarmonics onDate(AbsoluteDate date) {
            return new NormalizedSphericalHarmonics() {
                @Override
                public double getNormalizedCnm(int n, int m) {
                    return m == 0 ? EGM96[n] : 0;
                }

                @Override
                public double getNormalizedSnm(int n, int m) {
                    return 0;
                }

                @Override
                public AbsoluteDate getDate() {
                    return date;
                }
            };
        }
    }
}
