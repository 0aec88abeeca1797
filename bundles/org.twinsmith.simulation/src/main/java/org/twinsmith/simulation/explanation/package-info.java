/**
 * Why an alarm was raised: which faults and which changes of inputs and modes reach the watched value along the equations.
 *
 * <p>Start at {@link org.twinsmith.simulation.explanation.Explainer}, a listener of a run. It reads the plan's equations as a graph
 * and the values of the run; it solves nothing and knows neither the language nor how explanations are shown.
 */
package org.twinsmith.simulation.explanation;
