package org.twinsmith.simulation;

import org.twinsmith.core.plan.Comparison;

/** Small hybrid systems whose solutions are known in closed form, and their runs. */
final class SmallTwins {
    static final double G = 9.81;

    private SmallTwins() {
    }

    /** Height 0, velocity 1; bounces with a coefficient of restitution. */
    static HandWritten ball(double restitution) {
        HandWritten ball = new HandWritten(2, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
                v[1] = 0;
            }

            @Override
            void equations() {
                v[2] = v[1];
                v[3] = -G;
            }
        };
        int down = ball.relation(() -> ball.v[0], Comparison.LESS_OR_EQUAL, 0);
        ball.when(() -> ball.held(down), () -> ball.v[1] = -restitution * ball.v[1]);
        ball.event("bounce", () -> ball.held(down));
        return ball;
    }

    static HandWritten decay() {
        return new HandWritten(1, 0, 0, 0) {
            @Override
            void initial() {
                v[0] = 1;
            }

            @Override
            void equations() {
                v[1] = -v[0];
            }
        };
    }

    static Run run(HandWritten program, RunListener listener) {
        return new Simulation(program, Simulation.Options.DEFAULT).run(listener, Cancellation.NEVER);
    }
}
