package org.twinsmith.simulation.orbit;

import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.time.AbsoluteDate;

/** The Earth's field of gravity for Orekit: zonal terms of EGM96, F. G. Lemoine et al., NASA/TP-1998-206861, which the library has not normalised. */
final class EarthField {
    /** m3/s2. */
    static final double GRAVITY = 3.986004415e14;
    /** m. */
    private static final double RADIUS = 6378136.3;
    private static final double[] ZONAL = {1, 0, -0.484165371736e-3, 0.957254173792e-6, 0.539873863789e-6, 0.685323475630e-7, -0.149957994714e-6};

    private EarthField() {
    }

    /** @param degree 2 to 6 */
    static NormalizedSphericalHarmonicsProvider zonal(int degree) {
        return new Provider(Math.min(degree, ZONAL.length - 1));
    }

    private record Provider(int degree) implements NormalizedSphericalHarmonicsProvider {
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
            return GRAVITY;
        }

        @Override
        public double getAe() {
            return RADIUS;
        }

        @Override
        public AbsoluteDate getReferenceDate() {
            return AbsoluteDate.ARBITRARY_EPOCH;
        }

        @Override
        public TideSystem getTideSystem() {
            return TideSystem.TIDE_FREE;
        }

        @Override
        public NormalizedSphericalHarmonics onDate(AbsoluteDate date) {
            return new Coefficients(date);
        }
    }

    private record Coefficients(AbsoluteDate date) implements NormalizedSphericalHarmonicsProvider.NormalizedSphericalHarmonics {
        @Override
        public AbsoluteDate getDate() {
            return date;
        }

        @Override
        public double getNormalizedCnm(int n, int m) {
            return m == 0 ? ZONAL[n] : 0;
        }

        @Override
        public double getNormalizedSnm(int n, int m) {
            return 0;
        }
    }
}
