package org.twinsmith.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.simulation.recording.Trajectory;

/** A tank of unit area whose inflow is an input, with a switch at level 1. */
class StepperTest {
    private static final int LEVEL = 0;
    private static final int HIGH = 1;
    private static final int INFLOW = 2;

    private static HandWritten tank() {
        HandWritten tank = new HandWritten(1, 1, 1, 0) {
            @Override
            void initial() {
                v[LEVEL] = 0;
            }

            @Override
            void equations() {
                v[3] = v[INFLOW];
            }
        };
        int high = tank.relation(() -> tank.v[LEVEL], Comparison.GREATER, 1);
        tank.when(() -> tank.held(high), () -> tank.v[HIGH] = 1);
        return tank;
    }

    private static Stepper started(HandWritten tank, RunListener listener) {
        Stepper stepper = new Stepper(tank, Simulation.Options.DEFAULT, 0, listener, Cancellation.NEVER);
        stepper.start();
        return stepper;
    }

    @Test
    void an_overridden_input_holds_until_it_is_released_or_written_again() {
        HandWritten tank = tank();
        Stepper stepper = started(tank, RunListener.NONE);
        stepper.advance(1);
        stepper.write(INFLOW, 0.25);
        stepper.advance(3);
        stepper.write(INFLOW, 0);
        stepper.advance(10);
        assertThat(tank.v[LEVEL]).isCloseTo(0.5, within(1e-12));
        assertThat(stepper.time()).isEqualTo(10);
    }

    @Test
    void a_written_state_fires_what_depends_on_it_and_both_sides_are_recorded() {
        HandWritten tank = tank();
        Trajectory rows = new Trajectory(tank.info().variables());
        Stepper stepper = started(tank, rows);
        stepper.advance(1);
        stepper.write(LEVEL, 2);
        assertThat(tank.v[HIGH]).isEqualTo(1);
        assertThat(rows.kinds()).containsExactly(RowKind.SAMPLE, RowKind.BEFORE_EVENT, RowKind.AFTER_EVENT);
        assertThat(rows.si(LEVEL)).containsExactly(0, 0, 2);
    }

    @Test
    void advancing_in_many_small_pieces_gives_the_same_as_in_one() {
        HandWritten pieces = tank();
        Stepper small = started(pieces, RunListener.NONE);
        small.write(INFLOW, 0.1);
        for (int i = 1; i <= 2000; i++) {
            small.advance(i * 0.01);
        }
        assertThat(pieces.v[LEVEL]).isCloseTo(2, within(1e-9));
        assertThat(pieces.v[HIGH]).isEqualTo(1);
    }

    @Test
    void what_equations_determine_cannot_be_written() {
        Stepper stepper = started(tank(), RunListener.NONE);
        assertThatThrownBy(() -> stepper.write(3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
