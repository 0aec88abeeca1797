/**
 * The commands that bring a model together with a plant, real or played: serve, mirror, live, write, call, run.
 *
 * <p>Start at {@link org.twinsmith.cli.plant.Sources}.
 */
package org.twinsmith.cli.plant;
