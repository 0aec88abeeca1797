package org.twinsmith.simulation.orbit;

import java.util.ArrayList;
import java.util.List;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;

/**
 * The fast path: an orbit by the equations of the program, integrated by the run's own solver together with the rest of the twin. One run over the
 * scenario is remembered, and interpolated between instants within its steps.
 */
public final class GeneratedOrbit implements OrbitPropagator {
    private final String body;
    private final double duration;
    private final List<Piece> pieces;

    private record Piece(double start, HermiteMotion motion) {
    }

    /**
     * Runs the scenario.
     *
     * @param program the twin, which is used up
     * @throws DiagnosticException where the run fails
     */
    public GeneratedOrbit(TwinProgram program, String body) {
        this.body = body;
        duration = program.info().duration();
        Track track = new Track(new BodyVariables(program.variables(), body));
        Run run = new Simulation(program, Simulation.Options.of(program.info().solver())).run(track, Cancellation.NEVER);
        run.stopped().ifPresent(why -> {
            throw new DiagnosticException(why);
        });
        pieces = track.pieces();
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public double duration() {
        return duration;
    }

    @Override
    public void at(double time, double[] state) {
        int last = pieces.size() - 1;
        while (last > 0 && pieces.get(last).start() > time) {
            last--;
        }
        pieces.get(last).motion().at(time, state);
    }

    /** Collects states, anew from each instant at which the velocity jumps. */
    private static final class Track implements RunListener {
        private static final int WINDOW = 4;
        /** Closer states would spoil the differences between them, s. */
        private static final double CLOSEST = 5;
        /** m/s. */
        private static final double SMALLEST_JUMP = 1e-9;
        private final BodyVariables body;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Double> times = new ArrayList<>();
        private final List<double[]> states = new ArrayList<>();
        private double latest = Double.NaN;
        private double[] state;

        Track(BodyVariables body) {
            this.body = body;
        }

        @Override
        public boolean looksWithin() {
            return true;
        }

        @Override
        public void within(double time, double[] values) {
            double[] fresh = body.state(values);
            if (time == latest && jumps(state, fresh)) {
                close();
            }
            latest = time;
            state = fresh;
            if (times.isEmpty() || time - times.getLast() >= CLOSEST) {
                times.add(time);
                states.add(fresh);
            }
        }

        private static boolean jumps(double[] before, double[] after) {
            return Math.hypot(Math.hypot(after[3] - before[3], after[4] - before[4]), after[5] - before[5]) > SMALLEST_JUMP;
        }

        private void close() {
            if (latest > times.getLast()) {
                if (latest - times.getLast() < CLOSEST && times.size() > 1) {
                    times.removeLast();
                    states.removeLast();
                }
                times.add(latest);
                states.add(state);
            }
            if (times.size() > 1) {
                pieces.add(new Piece(times.getFirst(), new HermiteMotion(times.stream().mapToDouble(Double::doubleValue).toArray(),
                        states.toArray(double[][]::new), WINDOW)));
            }
            times.clear();
            states.clear();
        }

        List<Piece> pieces() {
            close();
            return List.copyOf(pieces);
        }
    }
}
