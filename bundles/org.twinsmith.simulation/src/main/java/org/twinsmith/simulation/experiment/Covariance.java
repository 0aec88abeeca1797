package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * How well parameters are determined: the linear theory of least squares at the best fit (Seber and Wild, Nonlinear
 * Regression, 1989, sections 2.1.2 and 5.1), from the singular values of the Jacobian with columns of length one.
 *
 * @param halfWidths of the 95 % confidence intervals, in scaled parameters
 * @param correlations between the parameters
 * @param undetermined parameters of a combination that changes nothing
 */
record Covariance(double[] halfWidths, double[][] correlations, List<Integer> undetermined) {
    private static final double SINGULAR = 1e-6;
    private static final double CONFIDENCE = 0.975;

    static Covariance of(RealMatrix jacobian, double[] residuals) {
        int n = jacobian.getColumnDimension();
        int freedom = jacobian.getRowDimension() - n;
        double[] lengths = new double[n];
        RealMatrix scaled = new Array2DRowRealMatrix(jacobian.getData());
        double longest = 0;
        for (int i = 0; i < n; i++) {
            lengths[i] = jacobian.getColumnVector(i).getNorm();
            longest = Math.max(longest, lengths[i]);
        }
        List<Integer> silent = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (lengths[i] <= 1e-9 * longest || longest == 0) {
                silent.add(i);
            } else {
                scaled.setColumnVector(i, jacobian.getColumnVector(i).mapMultiply(1 / lengths[i]));
            }
        }
        double variance = freedom > 0 ? Arrays.stream(residuals).map(r -> r * r).sum() / freedom : Double.NaN;
        SingularValueDecomposition svd = new SingularValueDecomposition(scaled);
        List<Integer> undetermined = silent.isEmpty() ? flat(svd) : silent;
        if (!undetermined.isEmpty() || freedom <= 0) {
            return unknown(n, undetermined);
        }
        return known(svd.getCovariance(0), lengths, variance, freedom);
    }

    private static Covariance known(RealMatrix inverse, double[] lengths, double variance, int freedom) {
        int n = lengths.length;
        double quantile = new TDistribution(freedom).inverseCumulativeProbability(CONFIDENCE);
        double[] halfWidths = new double[n];
        double[][] correlations = new double[n][n];
        for (int i = 0; i < n; i++) {
            halfWidths[i] = quantile * Math.sqrt(variance * inverse.getEntry(i, i)) / lengths[i];
            for (int j = 0; j < n; j++) {
                correlations[i][j] = inverse.getEntry(i, j) / Math.sqrt(inverse.getEntry(i, i) * inverse.getEntry(j, j));
            }
        }
        return new Covariance(halfWidths, correlations, List.of());
    }

    private static Covariance unknown(int n, List<Integer> undetermined) {
        double[] halfWidths = new double[n];
        Arrays.fill(halfWidths, Double.NaN);
        double[][] correlations = new double[n][n];
        Arrays.stream(correlations).forEach(row -> Arrays.fill(row, Double.NaN));
        return new Covariance(halfWidths, correlations, undetermined);
    }

    /** The parameters that take part in the combination with the least singular value, where that is as good as zero. */
    private static List<Integer> flat(SingularValueDecomposition svd) {
        double[] singular = svd.getSingularValues();
        if (singular[singular.length - 1] > SINGULAR * singular[0]) {
            return List.of();
        }
        double[] direction = svd.getV().getColumn(singular.length - 1);
        List<Integer> parameters = new ArrayList<>();
        for (int i = 0; i < direction.length; i++) {
            if (Math.abs(direction[i]) > 0.1) {
                parameters.add(i);
            }
        }
        return parameters;
    }

    double halfWidth(int parameter) {
        return halfWidths[parameter];
    }
}
