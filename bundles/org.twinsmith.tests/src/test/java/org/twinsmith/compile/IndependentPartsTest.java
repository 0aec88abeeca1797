package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.fixture.Twins;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;
import org.twinsmith.simulation.recording.Trajectory;

/** Parts of a system that do not act on each other are integrated each by itself, on any number of threads. */
class IndependentPartsTest {
    /** Pendulums of different lengths, driven by something that all see and that nothing acts on; one is let go again at 3 s. */
    private static final String FLEET = """
            namespace test
            import twin.si.*
            asset Pendulum {
                parameter rate : Real = 1
                variable drive : Real
                state a : Real = 1
                state w : Real = 0
                telemetry energy : Real
                equations
                    der(a) = w / 1 [s]
                    der(w) = (-rate^2 * sin(a) + drive) / 1 [s]
                    energy = w^2 / 2 - rate^2 * cos(a)
            }
            system Fleet {
                asset each[20] : Pendulum { rate = {1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} }
                variable wave : Real
                equations
                    wave = 0.1 * sin(3 * time / 1 [s])
                    each.drive = wave
                    %s
            }
            scenario Run of Fleet for 20 [s] { solver dop853 tolerance 1e-10   record each.a, each.energy every 0.05 [s] }
            """;
    private static final String LET_GO = "when time >= 3 [s] then reinit(each[2].w, 0) end";

    private record Outcome(Run run, Trajectory trajectory) {
        double[] column(String name) {
            return trajectory.si(trajectory.column(name));
        }
    }

    private static Supplier<TwinProgram> programs(String text) {
        return Twins.programs(Twins.plan(Twins.text(text), "Run"));
    }

    private static Outcome run(Supplier<TwinProgram> programs, Simulation.Options options) {
        TwinProgram program = programs.get();
        Trajectory trajectory = Trajectory.of(program.info());
        return new Outcome(new Simulation(program, options).run(trajectory, Cancellation.NEVER), trajectory);
    }

    private static Simulation.Options exact(int jobs) {
        return Simulation.Options.DEFAULT.with(Method.DOP853).withTolerances(1e-10, 1e-13).withJobs(jobs);
    }

    @Test
    void anyNumberOfThreadsComesToTheSameBits() {
        Supplier<TwinProgram> programs = programs(FLEET.formatted(LET_GO));
        assertThat(programs.get().parts().length).isEqualTo(16);
        Outcome alone = run(programs, exact(1));
        assertThat(alone.run().stopped()).isEmpty();
        assertThat(alone.trajectory().rows()).isEqualTo(402);
        for (int jobs : List.of(2, 3, 8)) {
            Outcome together = run(programs, exact(jobs));
            assertThat(together.trajectory().times()).isEqualTo(alone.trajectory().times());
            for (int column = 0; column < alone.trajectory().variables().size(); column++) {
                assertThat(together.trajectory().si(column)).isEqualTo(alone.trajectory().si(column));
            }
            assertThat(together.run().statistics()).isEqualTo(alone.run().statistics());
        }
    }

    @Test
    void partsComeToWhatTheWholeComesTo() {
        Outcome parts = run(programs(FLEET.formatted(LET_GO)), exact(2));
        // What looks at a pendulum has to be found inside of steps, which are those of all then.
        Supplier<TwinProgram> watched = programs(FLEET.formatted(LET_GO + "\nwhen each[1].a > 1000 then reinit(each[1].a, 0) end"));
        assertThat(watched.get().parts()).isEmpty();
        Outcome whole = run(watched, exact(2));
        for (int i = 1; i <= 20; i++) {
            double[] a = parts.column("each[" + i + "].a");
            double[] b = whole.column("each[" + i + "].a");
            assertThat(a).hasSameSizeAs(b);
            for (int row = 0; row < a.length; row++) {
                assertThat(a[row]).as("pendulum %s, row %s", i, row).isCloseTo(b[row], within(1e-7));
            }
        }
        assertThat(parts.run().statistics().evaluations()).isLessThan(16 * whole.run().statistics().evaluations());
    }

    @Test
    void whatActsOnEachOtherIsOneWhole() {
        assertThat(programs(FLEET.formatted("").replace("each.drive = wave", "each.drive = wave + sum(each.a) / 100")).get().parts()).isEmpty();
        assertThat(programs(FLEET.formatted("").replace("wave = 0.1", "wave = each[7].a")).get().parts()).isEmpty();
    }

    @Test
    void aPartWithoutASolutionStopsTheRunWhereTheWholeWould() {
        Outcome stopped = run(programs(FLEET.formatted("").replace("der(a) = w / 1 [s]", "der(a) = (if rate > 9.5 then a^2 else w) / 1 [s]")
                .replace("for 20 [s]", "for 5 [s]")), exact(2));
        assertThat(stopped.run().stopped()).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo(Code.STEP_TOO_SMALL);
            assertThat(why.message()).contains("each[19].a");
        });
        // a' = a^2 from 1 is 1 / (1 - t).
        assertThat(stopped.run().endTime()).isCloseTo(1, within(1e-6));
        double[] times = stopped.trajectory().times();
        assertThat(times[times.length - 1]).isGreaterThan(0.9);
    }
}
