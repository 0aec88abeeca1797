package org.twinsmith.core.plan;

/**
 * How a scenario wants its run to be integrated.
 *
 * @param method name of the method, in lower case
 * @param tolerance relative error that a step may have; not a number where nothing is said
 * @param step length of the steps of a method with fixed steps, s; not a number where nothing is said
 */
public record Solver(String method, double tolerance, double step) {
}
