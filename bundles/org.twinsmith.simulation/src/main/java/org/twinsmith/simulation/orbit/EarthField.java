package org.twinsmith.simulation.orbit;

import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.time.AbsoluteDate;
import org.twinsmith.core.orbit.GravityField;

/** A field of gravity for Orekit, up to a degree and an order. */
record EarthField(GravityField field, int degree, int order) implements NormalizedSphericalHarmonicsProvider {
    /** EGM96: F. G. Lemoine and others, NASA/TP-1998-206861, whose zonal coefficients the library has not normalised. */
    private static final double[] ZONAL = {1, 0, -0.484165371736e-3, 0.957254173792e-6, 0.539873863789e-6, 0.685323475630e-7, -0.149957994714e-6};
    private static final double MU = 3.986004415e14;
    private static final double RADIUS = 6378136.3;

    EarthField {
        degree = Math.min(degree, field.degree());
        order = Math.min(order, degree);
    }

    /** What is the same all round, by the library's coefficients. @param degree 0 to 6 */
    static EarthField zonal(int degree) {
        int most = Math.clamp(degree, 0, ZONAL.length - 1);
        double[] c = new double[GravityField.index(most + 1, 0)];
        for (int n = 0; n <= most; n++) {
            c[GravityField.index(n, 0)] = ZONAL[n];
        }
        return new EarthField(new GravityField("EGM96", MU, RADIUS, most, c, new double[c.length]), most, 0);
    }

    @Override
    public int getMaxDegree() {
        return degree;
    }

    @Override
    public int getMaxOrder() {
        return order;
    }

    @Override
    public double getMu() {
        return field.mu();
    }

    @Override
    public double getAe() {
        return field.radius();
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
        return new Coefficients(field, date);
    }

    private record Coefficients(GravityField field, AbsoluteDate date) implements NormalizedSphericalHarmonics {
        @Override
        public AbsoluteDate getDate() {
            return date;
        }

        @Override
        public double getNormalizedCnm(int n, int m) {
            return field.normalizedC(n, m);
        }

        @Override
        public double getNormalizedSnm(int n, int m) {
            return field.normalizedS(n, m);
        }
    }
}
