package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.time.Duration;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.mirror.MirrorProcess;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.mirror.TaskFile;
import org.twinsmith.runtime.plant.Plant;
import org.twinsmith.runtime.plant.PlantOptions;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;

/**
 * A plant that was played on a free port and mirrored by a process that knows its endpoint and bindings only.
 *
 * @param endpoint where the plant was
 * @param task what was mirrored
 * @param diagnostics what went wrong; the samples that arrived are in the store all the same
 */
record Mirroring(Endpoint endpoint, MirrorTask task, List<Diagnostic> diagnostics) {
    private static final Duration ATTENTION = Duration.ofSeconds(60);

    /**
     * Plays the scenario as fast as the mirror can take it. The sampling intervals of the bindings are times of the plant's clock, which runs
     * hundreds of times faster here: the mirror asks for all that is published, so that its queues hold as much as they may.
     *
     * @param duration how much of it, s
     * @param progress told how far it is
     */
    static Mirroring of(Plan plan, Supplier<TwinProgram> programs, RunRecord run, Path folder, double duration, RunListener progress,
            Cancellation cancellation) {
        Source source = Sources.bound(plan).getFirst();
        PlantOptions options = new PlantOptions(0, run.started(), Simulation.Options.of(plan.scenario().solver()));
        try (Plant plant = Plant.open(programs.get(), Sources.bindings(plan, source), Sources.commands(plan, source), Sources.here(source), 0, options)) {
            MirrorTask task = MirrorTask.of(source, ServerAccess.unsecured(plant.endpoint()), run,
                    plan.bindings().stream().map(Binding::unsampled).toList(), plan.variables());
            return new Mirroring(plant.endpoint(), task, play(plant, task, folder, duration, () -> {
                progress.progress(plant.time(), duration);
                return cancellation.requested();
            }));
        }
    }

    private static List<Diagnostic> play(Plant plant, MirrorTask task, Path folder, double duration,
            Cancellation cancellation) {
        List<Diagnostic> findings = new ArrayList<>();
        Path taskFile = folder.resolve("mirror.json");
        TaskFile.write(task, taskFile);
        try (MirrorProcess mirror = MirrorProcess.start(taskFile, folder)) {
            if (!plant.awaitWatchers(ATTENTION)) {
                findings.add(lost("the mirror did not subscribe within " + ATTENTION.toSeconds() + " s"));
            }
            plant.run(duration, cancellation);
            boolean taken = plant.awaitTaken();
            if (!mirror.finish() || !taken) {
                findings.add(lost("the mirror ended before the plant did; what it received until then is kept"));
            }
        } catch (DiagnosticException e) {
            findings.addAll(e.diagnostics());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return findings;
    }

    private static Diagnostic lost(String message) {
        return Diagnostic.error(Code.CONNECTION_LOST, message, "", Place.NOWHERE);
    }
}
