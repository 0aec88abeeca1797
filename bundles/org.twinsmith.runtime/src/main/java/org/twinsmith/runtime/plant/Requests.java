package org.twinsmith.runtime.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.opcua.server.CommandListener;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.simulation.Stepper;

/** Takes what clients want from the server's threads, and applies it between two steps on the thread of the plant. */
final class Requests {
    private static final long PATIENCE_SECONDS = 10;
    private final TwinProgram program;
    private final Stepper stepper;
    private final Commands commands;
    private final Map<String, Variable> variables;
    private final List<Told> answers = new ArrayList<>();
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();

    /** What became of a command, for whoever asked for it. */
    private record Told(Request.Ask ask, CommandListener.Answer outcome) {
    }

    Requests(TwinProgram program, Stepper stepper, Commands commands) {
        this.program = program;
        this.stepper = stepper;
        this.commands = commands;
        variables = program.variables().stream().collect(Collectors.toMap(Variable::name, Function.identity()));
    }

    PlantListeners listeners() {
        return new PlantListeners((variable, value) -> waiting.add(new Request.Write(variable, value)), this::ask);
    }

    private CommandListener.Answer ask(String command, double[] arguments) {
        Request.Ask ask = new Request.Ask(command, arguments, new CompletableFuture<>());
        waiting.add(ask);
        try {
            return ask.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return withdrawn(ask);
        } catch (TimeoutException e) {
            return withdrawn(ask);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes it with a failure", e);
        }
    }

    /** What was already begun is done; what was not never will be. */
    private static CommandListener.Answer withdrawn(Request.Ask ask) {
        CommandListener.Answer notNow = CommandListener.Answer.of(CommandListener.Outcome.NOT_NOW);
        return ask.outcome().complete(notNow) ? notNow : ask.outcome().join();
    }

    /** Applies what clients want until an instant of {@link System#nanoTime}; at least what is there already. */
    void applyUntil(long until) throws InterruptedException {
        Request request = waiting.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        while (request != null) {
            switch (request) {
                case Request.Write write -> write(write);
                case Request.Ask ask when !ask.outcome().isDone() -> answers.add(new Told(ask, carryOut(commands.named(ask.command()), ask.arguments())));
                case Request.Ask withdrawn -> { }
            }
            request = waiting.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** Answers those who asked, once what they will read next has been published. */
    void answer() {
        answers.forEach(each -> each.ask().outcome().complete(each.outcome()));
        answers.clear();
    }

    private void write(Request.Write write) {
        Variable variable = variables.get(write.variable());
        if (!Double.isNaN(write.value())) {
            stepper.write(variable.slot(), stored(variable, write.value()));
        } else if (variable.slot() >= program.layout().firstInput()) {
            stepper.release(variable.slot());
        }
    }

    /** All effects and results read values from before the command. */
    private CommandListener.Answer carryOut(Command command, double[] arguments) {
        Map<Integer, Double> changes = new HashMap<>();
        for (Command.Effect effect : command.effects()) {
            Variable target = variables.get(effect.variable());
            double value = commands.values().of(effect, known(effect.known(), arguments));
            if (!Double.isFinite(value) || !target.range().contains(value)) {
                return CommandListener.Answer.of(CommandListener.Outcome.OUT_OF_RANGE);
            }
            changes.put(target.slot(), stored(target, value));
        }
        double[] results = command.results().stream().mapToDouble(result -> result.value().map(value -> commands.values().of(value, known(value.known(), arguments)))
                .orElse(Double.NaN)).toArray();
        stepper.write(changes);
        return new CommandListener.Answer(CommandListener.Outcome.DONE, results);
    }

    private double[] known(List<String> names, double[] arguments) {
        double[] known = new double[arguments.length + names.size()];
        System.arraycopy(arguments, 0, known, 0, arguments.length);
        for (int i = 0; i < names.size(); i++) {
            known[arguments.length + i] = variables.get(names.get(i)).in(program.values());
        }
        return known;
    }

    private static double stored(Variable variable, double value) {
        return variable.negated() ? -value : value;
    }
}
