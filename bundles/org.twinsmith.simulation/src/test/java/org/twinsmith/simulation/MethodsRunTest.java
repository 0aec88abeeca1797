package org.twinsmith.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.program.NoConvergence;
import org.twinsmith.simulation.integrator.Integrator;
import org.twinsmith.simulation.integrator.Method;
import org.twinsmith.simulation.recording.Trajectory;

/** Hybrid systems by every method of integration. */
class MethodsRunTest {
    private static final double RATE = 1e4;

    private static Run run(HandWritten program, Method method, RunListener listener) {
        Simulation.Options options = Simulation.Options.DEFAULT.withTolerances(1e-8, 1e-10)
                .withFixedStep(method, 1e-3, false);
        return new Simulation(program, options).run(listener, Cancellation.NEVER);
    }

    /** A ball on a ground without friction: height 0, velocity 1. */
    private static HandWritten ball() {
        HandWritten ball = new HandWritten(2, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                v[2] = v[1];
                v[3] = -9.81;
            }
        };
        int down = ball.relation(() -> ball.v[0], Comparison.LESS_OR_EQUAL, 0);
        ball.when(() -> ball.held(down), () -> ball.v[1] = -0.7 * ball.v[1]);
        ball.event("bounce", () -> ball.held(down));
        return ball;
    }

    /** A room, state 0, between 19 and 21, with a sensor, state 1, that follows it 10,000 times faster. */
    private static HandWritten thermostat() {
        HandWritten room = new HandWritten(2, 1, 0, 0) {
            @Override
            void initial() {
                v[0] = 20;
                v[1] = 20;
                v[2] = 1;
            }

            @Override
            void equations() {
                v[3] = (30 * v[2] - v[0] + 5 * (1 - v[2])) / 10;
                v[4] = RATE * (v[0] - v[1]);
            }
        };
        int hot = room.relation(() -> room.v[1], Comparison.GREATER, 21);
        int cold = room.relation(() -> room.v[1], Comparison.LESS, 19);
        room.when(() -> room.held(hot), () -> room.v[2] = 0);
        room.when(() -> room.held(cold), () -> room.v[2] = 1);
        room.event("off", () -> room.held(hot));
        return room;
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#methods")
    void a_bouncing_ball_meets_the_ground_at_the_instants_of_free_fall(Method method) {
        List<Double> bounces = new ArrayList<>();
        Run run = run(ball().lasting(1.7, 0.1), method, new RunListener() {
            @Override
            public void occurred(double time, int event) {
                bounces.add(time);
            }
        });
        assertThat(run.stopped()).isEmpty();
        double fall = Math.sqrt(2 / 9.81);
        double allowed = method == Method.EULER ? 1e-2 : 1e-7;
        assertThat(bounces).hasSize(3);
        assertThat(bounces.get(0)).isCloseTo(fall, within(allowed));
        assertThat(bounces.get(1)).isCloseTo(fall * (1 + 2 * 0.7), within(allowed));
        assertThat(bounces.get(2)).isCloseTo(fall * (1 + 2 * 0.7 + 2 * 0.49), within(allowed));
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#adaptive")
    void a_stiff_thermostat_switches_at_the_instants_of_its_slow_solution(Method method) {
        List<Double> switches = new ArrayList<>();
        Run run = run(thermostat().lasting(20, 0.5), method, new RunListener() {
            @Override
            public void occurred(double time, int event) {
                switches.add(time);
            }
        });
        assertThat(run.stopped()).isEmpty();
        // The sensor lags by 1/RATE: the room is (30 - T)/10/RATE above 21 when the sensor is at 21.
        double heating = 10 * Math.log(10.0 / 9);
        assertThat(switches).hasSizeGreaterThan(3);
        assertThat(switches.getFirst()).isCloseTo(heating, within(2e-4));
        double period = 10 * Math.log(16.0 / 14) + 10 * Math.log(11.0 / 9);
        for (int i = 1; i < switches.size(); i++) {
            assertThat(switches.get(i) - switches.get(i - 1)).isCloseTo(period, within(5e-4));
        }
    }

    /** Nothing but the relation changes fast, so that the steps of the state would grow far past the period. */
    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#adaptive")
    void a_relation_that_follows_the_time_alone_is_seen_at_each_of_its_periods(Method method) {
        for (double phase : new double[] {0, 0.25, 0.6}) {
            for (double interval : new double[] {0.3, 1, 10}) {
                HandWritten wave = new HandWritten(1, 1, 0, 0) {
                    @Override
                    void initial() {
                        v[0] = 1;
                    }

                    @Override
                    void equations() {
                        v[2] = -1e-3 * v[0];
                    }
                };
                int high = wave.relation(() -> Math.sin(2 * Math.PI * (wave.time + phase)), Comparison.GREATER, 0.5);
                wave.when(() -> wave.held(high), () -> wave.v[1] += 1);
                run(wave.lasting(50, interval), method, RunListener.NONE);
                // It is above one half from a twelfth to five twelfths of each period.
                assertThat(wave.v[1]).as("phase %s, rows each %s s", phase, interval).isEqualTo(50);
            }
        }
    }

    @Test
    void a_stiff_run_says_which_method_took_over_and_why() {
        Run run = run(thermostat().lasting(3, 0.5), Method.AUTO, RunListener.NONE);
        Run.Statistics statistics = run.statistics();
        assertThat(statistics.method()).isIn(Method.NDF, Method.RODAS5P);
        assertThat(statistics.switches()).extracting(Integrator.Switch::to).first().isEqualTo(Method.NDF);
        assertThat(statistics.jacobians()).isPositive();
        assertThat(statistics.steps()).isLessThan(2000);
    }

    @Test
    void events_may_be_taken_at_the_ends_of_fixed_steps() {
        List<Double> bounces = new ArrayList<>();
        Simulation.Options options = Simulation.Options.DEFAULT.withFixedStep(Method.RK4, 0.01, true);
        new Simulation(ball().lasting(0.6, 0.1), options).run(new RunListener() {
            @Override
            public void occurred(double time, int event) {
                bounces.add(time);
            }
        }, Cancellation.NEVER);
        assertThat(bounces).hasSize(1);
        assertThat(bounces.getFirst()).isCloseTo(0.46, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#methods")
    void a_value_that_becomes_undefined_ends_the_run_with_its_name(Method method) {
        HandWritten root = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                v[1] = -1 + 0 * Math.sqrt(v[0] - 0.5);
            }
        };
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Run run = run(root.lasting(2, 0.1), method, RunListener.NONE);
            assertThat(run.stopped().orElseThrow().code()).isEqualTo(Code.NOT_FINITE);
            assertThat(run.stopped().orElseThrow().message()).contains("der(x0)", "undefined");
            assertThat(run.endTime()).isCloseTo(0.5, within(2e-2));
        });
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#stiff")
    void equations_stiff_by_twelve_powers_of_ten_are_solved(Method method) {
        HandWritten program = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 0;
            }

            @Override
            void equations() {
                v[1] = -1e12 * (v[0] - Math.cos(time));
            }
        };
        Trajectory rows = new Trajectory(program.info().variables());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Run run = run(program.lasting(3, 0.1), method, rows);
            assertThat(run.stopped()).isEmpty();
        });
        assertThat(rows.si(0)[rows.rows() - 1]).isCloseTo(Math.cos(3), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("org.twinsmith.simulation.integrator.Installed#implicit")
    void a_loop_that_has_no_answer_to_an_undefined_state_is_probed_by_small_changes(Method method) {
        HandWritten program = new HandWritten(2, 0, 0, 1) {
            @Override
            void initial() {
                v[0] = 1;
                v[1] = 0;
            }

            @Override
            void equations() {
                if (Double.isNaN(v[0])) {
                    throw new NoConvergence("x2", time, "the state is undefined");
                }
                v[2] = v[0] * 2;
                v[3] = -v[2] / 2;
                v[4] = 1000 * (v[2] - v[1]);
            }
        };
        Trajectory rows = new Trajectory(program.info().variables());
        Run run = run(program.lasting(2, 0.1), method, rows);
        assertThat(run.stopped()).isEmpty();
        double sensor = 2 * 1000 / 999.0 * (Math.exp(-2) - Math.exp(-2000));
        assertThat(rows.si(1)[rows.rows() - 1]).isCloseTo(sensor, within(1e-6));
    }

    @Test
    void a_program_that_knows_its_pattern_is_not_probed() {
        HandWritten program = new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                assertThat(v[0]).as("a probe would make it undefined").isNotNaN();
                v[1] = -v[0];
            }

            @Override
            public Optional<int[][]> jacobianPattern() {
                return Optional.of(new int[][] {{0}});
            }
        };
        assertThat(run(program.lasting(1, 0.1), Method.NDF, RunListener.NONE).stopped()).isEmpty();
    }
}
