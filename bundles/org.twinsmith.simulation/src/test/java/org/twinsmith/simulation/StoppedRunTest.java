package org.twinsmith.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.simulation.SmallTwins.G;
import static org.twinsmith.simulation.SmallTwins.ball;
import static org.twinsmith.simulation.SmallTwins.decay;
import static org.twinsmith.simulation.SmallTwins.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.program.NoConvergence;
import org.twinsmith.simulation.integrator.Method;
import org.twinsmith.simulation.recording.Trajectory;

/** Runs that end before their time, and others that come close to it: when, and what is said. */
class StoppedRunTest {
    @Test
    void a_condition_that_undoes_itself_is_reported_as_chatter_and_named() {
        HandWritten slider = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                v[1] = held(0) ? -1 : 1;
            }
        };
        slider.relation(() -> slider.v[0], Comparison.GREATER, 0);
        Run run = run(slider.lasting(2, 0.1), RunListener.NONE);
        assertThat(run.stopped()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.CHATTER);
            assertThat(finding.message()).contains("relation 0");
        });
        assertThat(run.endTime()).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7, 0.9})
    void bounces_that_shrink_without_end_are_reported_before_the_ball_falls_through_the_ground(double restitution) {
        Run run = run(ball(restitution).lasting(100, 0.1), RunListener.NONE);
        assertThat(run.stopped()).hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(Code.CHATTER));
        double fall = Math.sqrt(2 / G);
        assertThat(run.endTime()).isCloseTo(fall * (1 + restitution) / (1 - restitution), within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"0.3,1e-4", "0.3,1e-9", "0.5,1e-3", "0.5,1e-7", "0.5,1e-9", "0.5,1e-12", "0.9,1e-4", "0.9,1e-9"})
    void bounces_that_a_method_of_several_steps_blurs_are_reported_too(double restitution, double tolerance) {
        Simulation.Options options = Simulation.Options.DEFAULT.with(Method.NDF).withTolerances(tolerance, tolerance / 1000);
        Run run = new Simulation(ball(restitution).lasting(100, 0.1), options).run(RunListener.NONE, Cancellation.NEVER);
        assertThat(run.stopped()).hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(Code.CHATTER));
    }

    @Test
    void a_thousand_relations_that_change_almost_together_are_no_chatter() {
        HandWritten fleet = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 0;
            }

            @Override
            void equations() {
                v[1] = 1;
            }
        };
        for (int i = 0; i < 1000; i++) {
            fleet.relation(() -> fleet.v[0], Comparison.GREATER, 0.5 + i * 1e-10);
        }
        Run run = run(fleet.lasting(1, 0.1), RunListener.NONE);
        assertThat(run.stopped()).isEmpty();
        assertThat(run.statistics().events()).isEqualTo(1000);
    }

    /** A motor whose load is torque over speed, for as long as it counts as running. @param stale whether it always does */
    private static HandWritten motor(boolean stale) {
        HandWritten motor = new HandWritten(1, 1, 0, 1) {
            @Override
            void initial() {
                v[0] = 0;
                v[1] = 2;
            }

            @Override
            void equations() {
                if ((stale || held(0)) && v[1] == 0) {
                    throw new NoConvergence("x2", time, "divided by a speed of zero");
                }
                v[2] = held(0) ? 1 / v[1] : 0;
                v[3] = 1;
            }
        };
        motor.relation(() -> motor.v[1], Comparison.GREATER, 1);
        int late = motor.relation(() -> motor.v[0], Comparison.GREATER, 0.5);
        motor.when(() -> motor.held(late), () -> motor.v[1] = 0);
        return motor.lasting(1, 0.1);
    }

    @Test
    void equations_may_fail_on_the_way_to_relations_that_agree_with_each_other() {
        HandWritten motor = motor(false);
        assertThat(run(motor, RunListener.NONE).diagnostics()).isEmpty();
        assertThat(motor.v[2]).isZero();
    }

    @Test
    void equations_that_fail_once_relations_agree_end_the_run() {
        assertThat(run(motor(true), RunListener.NONE).stopped()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.NO_CONVERGENCE);
            assertThat(finding.message()).contains("divided by a speed of zero");
        });
    }

    @Test
    void an_endless_event_iteration_is_reported_as_chatter_and_named() {
        HandWritten loop = new HandWritten(1, 1, 0, 0) {
            @Override
            void initial() {
                v[0] = 0;
            }

            @Override
            void equations() {
                v[2] = 1;
            }
        };
        int low = loop.relation(() -> loop.v[1], Comparison.LESS, 0.5);
        int late = loop.relation(() -> loop.v[0], Comparison.GREATER, 0.5);
        loop.when(() -> loop.held(low) && loop.held(late), () -> loop.v[1] = 1);
        loop.when(() -> !loop.held(low) && loop.held(late), () -> loop.v[1] = 0);
        Run run = run(loop.lasting(1, 0.1), RunListener.NONE);
        assertThat(run.stopped()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.CHATTER);
            assertThat(finding.message()).contains("relation 0").contains("without time passing");
        });
    }

    @Test
    void a_value_that_becomes_infinite_is_named_with_its_time_and_keeps_the_rows_before() {
        HandWritten blowUp = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                v[1] = time > 0.5 ? Double.NaN : 0;
            }
        };
        Trajectory rows = new Trajectory(blowUp.info().variables());
        Run run = run(blowUp.lasting(1, 0.1), rows);
        assertThat(run.stopped()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.NOT_FINITE);
            assertThat(finding.message()).contains("der(x0)");
            assertThat(finding.place().file()).isEqualTo("fixture.twin");
        });
        assertThat(rows.rows()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_pole_ends_the_run_where_no_step_meets_the_tolerance() {
        HandWritten pole = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                v[1] = v[0] * v[0];
            }
        };
        Run run = run(pole.lasting(2, 0.1), RunListener.NONE);
        assertThat(run.stopped()).hasValueSatisfying(finding -> assertThat(finding.code())
                .isIn(Code.STEP_TOO_SMALL, Code.NOT_FINITE));
        assertThat(run.endTime()).isCloseTo(1, within(1e-6));
    }

    @Test
    void an_algebraic_loop_that_loses_its_solution_ends_the_run_with_its_unknown() {
        HandWritten lost = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 0;
            }

            @Override
            void equations() {
                if (v[0] > 0.5) {
                    throw new NoConvergence("x0", time, "gone");
                }
                v[1] = 1;
            }
        };
        Run run = run(lost.lasting(1, 0.1), RunListener.NONE);
        assertThat(run.stopped()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(Code.NO_CONVERGENCE);
            assertThat(finding.place().line()).isEqualTo(1);
        });
        assertThat(run.endTime()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void a_cancelled_run_says_so_and_keeps_what_it_had() {
        int[] steps = {0};
        Run run = new Simulation(decay().lasting(5, 0.1), Simulation.Options.DEFAULT).run(RunListener.NONE,
                () -> steps[0]++ > 10);
        assertThat(run.stopped()).hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo(Code.CANCELLED));
        assertThat(run.endTime()).isBetween(0.0, 5.0);
    }
}
