package org.twinsmith.cli.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.model.Drawings;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.runtime.live.LivePage;
import org.twinsmith.runtime.live.LiveServer;
import org.twinsmith.runtime.live.LiveSignal;
import org.twinsmith.runtime.live.LiveState;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.RunListener;

/**
 * The live page of a run while it is computed. A run is quicker than anybody can look: rows between two pictures are left out, the
 * last one never is.
 */
public final class LiveRun implements RunListener, AutoCloseable {
    private static final long PICTURE_NANOS = 100_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final List<Variable> variables;
    private final Instant start;
    private final LiveState state;
    private final LiveServer server;
    private double[] latest = {};
    private double time;
    private boolean told = true;
    private long pictured;

    private LiveRun(List<Variable> variables, Instant start, LiveState state, LiveServer server) {
        this.variables = variables;
        this.start = start;
        this.state = state;
        this.server = server;
    }

    /**
     * Opens the page, for this machine only, and says where it is: the workbench reads that line.
     *
     * @param start the instant of the scenario's time 0
     */
    public static LiveRun open(Action action, LoadedModel model, Selection selection, Plan plan, Instant start) {
        List<Variable> shown = plan.variables().stream().filter(Variable::published).toList();
        LiveState state = new LiveState(shown.stream().map(LiveSignal::of).toList());
        LiveServer server = LiveServer.open("127.0.0.1", 0, new LivePage(plan.name(), Drawings.svg(action, model, selection.system())), state);
        action.say("Live page: " + server.address() + "   of " + plan.name() + "; it ends with the run");
        action.terminal().out().flush();
        action.fact("page", server.address());
        return new LiveRun(shown, start, state, server);
    }

    @Override
    public void row(double at, double[] values, RowKind kind) {
        if (latest.length != values.length) {
            latest = new double[values.length];
        }
        System.arraycopy(values, 0, latest, 0, values.length);
        time = at;
        told = false;
        long now = System.nanoTime();
        if (now - pictured >= PICTURE_NANOS) {
            pictured = now;
            tell();
        }
    }

    private void tell() {
        Instant at = start.plusNanos(Math.round(time * 1e9));
        Instant now = Instant.now();
        state.samples(variables.stream().map(each -> sample(each, at, now)).toList());
        told = true;
    }

    private Sample sample(Variable variable, Instant at, Instant now) {
        double value = variable.in(latest);
        return new Sample(variable.name(), value, Double.isNaN(value) ? Quality.BAD : Quality.GOOD, at, now);
    }

    /** Ends the page when all who look have seen the last values. */
    @Override
    public void close() {
        if (!told) {
            tell();
        }
        server.settle(PATIENCE);
        server.close();
    }
}
