package org.twinsmith.simulation;

import org.twinsmith.core.program.TwinProgram;

/**
 * Code written by hand that takes part in the runs of a generated project. All methods have a default, and none will be
 * removed or get another meaning, so that an extension outlives the generations of its project.
 *
 * <p>As a {@link RunListener} it is also told of each recorded row and of each event, on the thread of the run. Values are
 * for reading.
 */
public interface TwinExtension extends RunListener {
    /** Called before a run. @param program the twin, not started; its {@code info()} says which slot holds which variable */
    default void begins(TwinProgram program) {
    }

    /** How to compute the run. @param proposed what the project would take */
    default Simulation.Options options(Simulation.Options proposed) {
        return proposed;
    }

    /** Asked before each step whether the run is to end here. */
    default boolean stops() {
        return false;
    }

    /** Called after a run, however it ended. */
    default void ended(Run run) {
    }
}
