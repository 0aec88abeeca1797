package org.twinsmith.runtime.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.Signal;
import org.twinsmith.opcua.server.SignalSpace;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Stepper;

/**
 * Plays the plant: advances a twin step by step, and publishes its signals after each with the simulated time as source
 * time.
 *
 * <p>A client that writes an input overrides the scenario until it writes NaN there, which gives the input back; a
 * written property keeps its value until the twin changes it. What was written takes effect at the next step, and so does
 * a command, whose caller waits for it. Clients may come and go.
 */
public final class Plant implements AutoCloseable {
    private static final Duration SLOWEST_CLIENT = Duration.ofSeconds(10);
    private static final int WATCH_POLL_MILLIS = 20;
    private static final int WATCH_CALM_MILLIS = 200;
    private final TwinProgram program;
    private final PlantOptions options;
    private final List<Variable> shown;
    private final Stepper stepper;
    private final Requests requests;
    private final PlantEvents events;
    private final PlantServer server;
    private final double[] values;
    private volatile boolean cancelled;

    private Plant(TwinProgram program, List<Binding> bindings, Commands commands, Endpoint where, int port, PlantOptions options) {
        this.program = program;
        this.options = options;
        SignalSpace space = SignalSpace.of(program.info(), bindings).with(commands.all(), commands.source());
        shown = measured(program.info(), space.signals());
        values = new double[shown.size()];
        events = new PlantEvents(program);
        stepper = new Stepper(program, options.simulation(), 0, events, () -> cancelled);
        requests = new Requests(program, stepper, commands);
        stepper.start();
        gather();
        server = PlantServer.start(space, ServerOptions.of(where, port, options.tick(program.info()), options.security()),
                requests.listeners(), options.epoch(), values);
        events.tell(server, this::timeOf);
    }

    /**
     * Initialises the twin and opens the server, with the values of simulated time 0.
     *
     * @param program the twin, not started
     * @param bindings the bindings of the source that the plant stands for
     * @param commands what clients can ask for
     * @param where host and path to listen at
     * @param port port to listen at; 0 for any that is free
     * @throws DiagnosticException where the twin has no consistent start, an address cannot be served, or the port is
     *         taken
     */
    public static Plant open(TwinProgram program, List<Binding> bindings, Commands commands, Endpoint where, int port,
            PlantOptions options) {
        return new Plant(program, bindings, commands, where, port, options);
    }

    /** As the other, of a twin that nothing can be asked of. */
    public static Plant open(TwinProgram program, List<Binding> bindings, Endpoint where, int port, PlantOptions options) {
        return open(program, bindings, Commands.NONE, where, port, options);
    }

    /** Where clients connect. */
    public Endpoint endpoint() {
        return server.endpoint();
    }

    /** The SHA-256 fingerprint of its certificate; empty where nothing is secured. */
    public Optional<String> fingerprint() {
        return server.fingerprint();
    }

    /** Simulated time, s. */
    public double time() {
        return stepper.time();
    }

    /** How many clients are connected. */
    public int clients() {
        return server.clients();
    }

    /**
     * Waits until clients watch signals and nobody adds to them any more.
     *
     * @return false where nobody came in time
     */
    public boolean awaitWatchers(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        int before = 0;
        int calm = 0;
        while (calm * WATCH_POLL_MILLIS < WATCH_CALM_MILLIS) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(WATCH_POLL_MILLIS);
            int watched = server.watched();
            calm = watched > 0 && watched == before ? calm + 1 : 0;
            before = watched;
        }
        return true;
    }

    /**
     * Runs the plant on the calling thread. Without a pace it waits for its clients, but for one that stopped without a
     * farewell only once.
     *
     * @param until simulated time to end at, s; infinite for as long as nobody cancels
     * @param cancellation asked at each step
     * @throws DiagnosticException where the twin cannot go on
     */
    public void run(double until, Cancellation cancellation) throws InterruptedException {
        double step = options.step(program.info());
        double from = stepper.time();
        long began = System.nanoTime();
        int untaken = 0;
        Duration patience = SLOWEST_CLIENT;
        for (long i = 1; stepper.time() < until && !cancellation.requested(); i++) {
            double next = Math.min(until, from + i * step);
            requests.applyUntil(options.isPaced() ? began + Math.round((next - from) / options.speed() * 1e9) : 0);
            stepper.advance(next);
            publish();
            if (!options.isPaced() && ++untaken >= Math.max(1, server.shortestQueue() / 2)) {
                patience = server.awaitTaken(patience) ? SLOWEST_CLIENT : Duration.ZERO;
                untaken = 0;
            }
        }
    }

    /** Waits, for a bounded time, until all clients have the last values. @return whether they do */
    public boolean awaitTaken() throws InterruptedException {
        return server.awaitTaken(SLOWEST_CLIENT);
    }

    @Override
    public void close() {
        cancelled = true;
        server.close();
    }

    private void publish() {
        gather();
        server.publish(timeOf(stepper.time()), values);
        events.tell(server, this::timeOf);
        requests.answer();
    }

    private void gather() {
        for (int i = 0; i < values.length; i++) {
            values[i] = shown.get(i).in(program.values());
        }
    }

    /** What a plant tells is what is measured: where a fault or a recording makes that another value, it is not the true one. */
    private static List<Variable> measured(ProgramInfo info, List<Signal> signals) {
        Map<String, Variable> all = info.variables().stream().collect(Collectors.toMap(Variable::name, each -> each, (first, second) -> first));
        return signals.stream().map(Signal::variable).map(each -> all.getOrDefault("measured(" + each.name() + ")", each)).toList();
    }

    private Instant timeOf(double seconds) {
        return options.epoch().plusNanos(Math.round(seconds * 1e9));
    }
}
