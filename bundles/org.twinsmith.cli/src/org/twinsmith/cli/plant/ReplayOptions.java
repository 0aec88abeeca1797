package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.runtime.source.FollowedRecording;

import picocli.CommandLine.Option;

/** Recordings in the place of sources. */
final class ReplayOptions {
    @Option(names = "--replay", paramLabel = "FILE", description = {"Takes this recording for all sources: a .recording of"
            + " 'mirror --out', or a CSV file", "with a column time [s] and one for each bound variable by its name"})
    private Path file;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "0",
            description = "Seconds of a recording a second; 0 for as fast as possible (default: ${DEFAULT-VALUE})")
    private double speed;

    boolean asked() {
        return file != null;
    }

    /** All that is read of any of some sources, from the recording. */
    FollowedRecording recording(Plan plan, List<Source> sources, Instant start) {
        return new FollowedRecording(file, "", start, speed(), plan.bindings().stream()
                .filter(binding -> binding.direction() == Binding.Direction.READ)
                .filter(binding -> sources.stream().anyMatch(source -> source.name().equals(binding.source())))
                .map(binding -> column(binding, binding.variable())).toList());
    }

    /** A source that is a recording by the model; its path begins at the folder of the text. */
    FollowedRecording recording(Plan plan, Source source, Instant start) {
        return new FollowedRecording(Path.of(source.place().file()).resolveSibling(source.endpoint()), source.timeColumn(),
                start, speed(), Sources.bindings(plan, source).stream()
                        .map(binding -> column(binding, binding.address())).toList());
    }

    /** Seconds a second; 0 where it is not said, or makes no sense. */
    double speed() {
        return Pace.checked(speed, 0);
    }

    private static FollowedRecording.Column column(Binding binding, String heading) {
        return new FollowedRecording.Column(binding.variable(), heading, binding.unit(), binding.place());
    }
}
