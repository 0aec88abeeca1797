package org.twinsmith.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.simulation.SmallTwins.G;
import static org.twinsmith.simulation.SmallTwins.ball;
import static org.twinsmith.simulation.SmallTwins.decay;
import static org.twinsmith.simulation.SmallTwins.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.simulation.recording.Trajectory;

/** Runs of small hybrid systems whose solutions are known in closed form. */
class HybridRunTest {
    @Test
    void a_decay_follows_the_exponential_at_every_recorded_instant() {
        Trajectory rows = new Trajectory(decay().info().variables());
        Run run = run(decay().lasting(5, 0.05), rows);
        assertThat(run.stopped()).isEmpty();
        assertThat(rows.rows()).isEqualTo(101);
        for (int i = 0; i < rows.rows(); i++) {
            assertThat(rows.times()[i]).isEqualTo(i * 0.05);
            assertThat(rows.si(0)[i]).isCloseTo(Math.exp(-i * 0.05), within(1e-9));
        }
    }

    @Test
    void an_end_that_differs_from_the_grid_by_rounding_is_recorded_once() {
        for (int count = 1; count < 200; count++) {
            // 1.1 * 3 is 3.3000000000000003, 1.1 * 6 is 6.6000000000000005: above; others below or equal.
            Trajectory rows = new Trajectory(decay().info().variables());
            double end = new BigDecimal("1.1").multiply(BigDecimal.valueOf(count)).doubleValue();
            run(decay().lasting(end, 1.1), rows);
            assertThat(rows.rows()).as("%s s", end).isEqualTo(count + 1);
            assertThat(rows.times()[count]).isEqualTo(end);
        }
    }

    @Test
    void a_bouncing_ball_meets_the_ground_at_the_instants_of_free_fall() {
        List<Double> bounces = new ArrayList<>();
        Run run = run(ball(0.7).lasting(2, 0.1), new RunListener() {
            @Override
            public void occurred(double time, int event) {
                bounces.add(time);
            }
        });
        assertThat(run.stopped()).isEmpty();
        double fall = Math.sqrt(2 / G);
        double expected = fall;
        for (int n = 0; n < bounces.size(); n++) {
            assertThat(bounces.get(n)).isCloseTo(expected, within(1e-9));
            expected += 2 * fall * Math.pow(0.7, n + 1);
        }
        assertThat(bounces).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void both_sides_of_an_event_are_recorded_at_one_time() {
        HandWritten ball = ball(0.7).lasting(0.5, 0.1);
        Trajectory rows = new Trajectory(ball.info().variables());
        run(ball, rows);
        int before = rows.kinds().indexOf(RowKind.BEFORE_EVENT);
        assertThat(rows.kinds().get(before + 1)).isEqualTo(RowKind.AFTER_EVENT);
        assertThat(rows.times()[before]).isEqualTo(rows.times()[before + 1]);
        assertThat(rows.si(1)[before + 1]).isEqualTo(-0.7 * rows.si(1)[before]);
    }

    @Test
    void a_relation_that_changes_without_consequence_leaves_no_rows() {
        HandWritten decay = decay();
        decay.relation(() -> decay.v[0], Comparison.GREATER, 0.5);
        Trajectory rows = new Trajectory(decay.info().variables());
        Run run = run(decay.lasting(1, 0.1), rows);
        assertThat(run.statistics().events()).isEqualTo(1);
        assertThat(rows.kinds()).hasSize(11).containsOnly(RowKind.SAMPLE);
    }

    @Test
    void a_step_that_crosses_twice_is_not_taken_for_one_that_does_not_cross() {
        // The parabola 0.25 - (t - 0.5)^2 - 0.24999 is above zero only for 2 * sqrt(1e-5) s around 0.5 s.
        HandWritten hop = new HandWritten(1, 1, 0, 0) {
            @Override
            void initial() {
                v[0] = -0.24999;
            }

            @Override
            void equations() {
                v[2] = 1 - 2 * time;
            }
        };
        int above = hop.relation(() -> hop.v[0], Comparison.GREATER, 0);
        hop.when(() -> hop.held(above), () -> hop.v[1] += 1);
        List<Double> times = new ArrayList<>();
        hop.event("above", () -> hop.held(above));
        hop.lasting(1, 1);
        run(hop, new RunListener() {
            @Override
            public void occurred(double time, int event) {
                times.add(time);
            }
        });
        assertThat(hop.v[1]).isEqualTo(1);
        assertThat(times).singleElement().satisfies(t -> assertThat(t).isCloseTo(0.5 - Math.sqrt(1e-5), within(1e-9)));
    }

    @Test
    void a_relation_that_is_true_from_the_start_is_no_edge() {
        HandWritten decay = decay();
        int positive = decay.relation(() -> decay.v[0], Comparison.GREATER, 0);
        decay.when(() -> decay.held(positive), () -> decay.v[0] = 100);
        run(decay.lasting(1, 0.1), RunListener.NONE);
        assertThat(decay.v[0]).isCloseTo(Math.exp(-1), within(1e-9));
    }

    @Test
    void a_relation_that_is_zero_at_the_start_changes_just_after_it() {
        HandWritten rise = new HandWritten(1, 1, 0, 0) {
            @Override
            void initial() {
                v[0] = 0;
            }

            @Override
            void equations() {
                v[2] = 1;
            }
        };
        int positive = rise.relation(() -> rise.v[0], Comparison.GREATER, 0);
        List<Double> times = new ArrayList<>();
        rise.event("left zero", () -> rise.held(positive));
        run(rise.lasting(1, 0.1), new RunListener() {
            @Override
            public void occurred(double time, int event) {
                times.add(time);
            }
        });
        assertThat(times).singleElement().satisfies(t -> assertThat(t).isBetween(Double.MIN_VALUE, 1e-9));
    }

    @Test
    void events_at_one_instant_see_the_values_before_it_together() {
        HandWritten twins = new HandWritten(2, 2, 0, 0) {
            @Override
            void initial() {
                v[0] = -0.5;
                v[1] = -0.5;
            }

            @Override
            void equations() {
                v[4] = 1;
                v[5] = 1;
            }
        };
        int first = twins.relation(() -> twins.v[0], Comparison.GREATER_OR_EQUAL, 0);
        int second = twins.relation(() -> twins.v[1], Comparison.GREATER_OR_EQUAL, 0);
        twins.when(() -> twins.held(first), () -> twins.v[2] = 1);
        twins.when(() -> twins.held(second), () -> twins.v[3] = 1);
        Run run = run(twins.lasting(1, 0.1), RunListener.NONE);
        assertThat(run.statistics().events()).isEqualTo(1);
        assertThat(twins.v[2]).isEqualTo(1);
        assertThat(twins.v[3]).isEqualTo(1);
    }

    @Test
    void expectations_are_judged_always_finally_and_eventually() {
        HandWritten decay = decay();
        decay.expect("above a half", "ALWAYS", () -> decay.v[0] > 0.5);
        decay.expect("above zero", "ALWAYS", () -> decay.v[0] > 0);
        decay.expect("small in the end", "FINALLY", () -> decay.v[0] < 0.1);
        decay.expect("large in the end", "FINALLY", () -> decay.v[0] > 0.1);
        decay.expect("once near one", "EVENTUALLY", () -> decay.v[0] > 0.99);
        Run run = run(decay.lasting(5, 0.1), RunListener.NONE);
        assertThat(run.outcomes()).extracting(Run.Outcome::held).containsExactly(false, true, true, false, true);
        assertThat(run.outcomes().getFirst().violatedAt()).isEqualTo(7 * 0.1);
        assertThat(run.diagnostics()).hasSize(2).allMatch(finding -> finding.code() == Code.EXPECTATION_FAILED);
    }

    @Test
    void a_violation_between_two_recorded_instants_is_seen_at_its_instant() {
        HandWritten hop = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = -0.21;
            }

            @Override
            void equations() {
                v[1] = 1 - 2 * time;
            }
        };
        int above = hop.relation(() -> hop.v[0], Comparison.GREATER, 0);
        hop.expect("never above", "ALWAYS", () -> !hop.held(above));
        Run run = run(hop.lasting(1, 1), RunListener.NONE);
        // -0.21 + t - t^2 = 0 at 0.3 and 0.7.
        assertThat(run.outcomes().getFirst().violatedAt()).isCloseTo(0.3, within(1e-9));
    }
}
