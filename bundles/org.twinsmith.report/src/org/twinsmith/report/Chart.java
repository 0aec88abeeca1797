package org.twinsmith.report;

/**
 * One quantity over another.
 *
 * @param x name of the horizontal quantity
 * @param xUnit its unit, or empty
 * @param y name of the vertical quantity
 * @param yUnit its unit, or empty
 * @param points x and y of each point; one that is not finite is left out
 * @param line whether the points are joined in their order
 */
public record Chart(String x, String xUnit, String y, String yUnit, double[][] points, boolean line) {
}
