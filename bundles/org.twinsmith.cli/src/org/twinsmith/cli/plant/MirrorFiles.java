package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.mirror.MirrorTable;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.recording.RecordedSignal;
import org.twinsmith.runtime.recording.RecordingFile;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.simulation.table.Table;
import org.twinsmith.simulation.table.TableFile;

/** What was mirrored, in the form that the name of the file asks for. */
final class MirrorFiles {
    private MirrorFiles() {
    }

    /** @return how many rows or samples were written */
    static int write(SampleStore store, MirrorTask task, Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(RecordingFile.SUFFIX)) {
            Table table = MirrorTable.of(store, task);
            TableFile.write(table, file);
            return table.rows();
        }
        List<Sample> samples = task.signals().stream()
                .flatMap(signal -> store.samples(task.run().id(), Origin.MIRROR, signal.name()).stream())
                .sorted(Comparator.comparing(Sample::receivedTime).thenComparing(Sample::sourceTime)).toList();
        RecordingFile.write(file, task.run(),
                task.signals().stream().map(signal -> new RecordedSignal(signal.name(), signal.unit())).toList(), samples);
        return samples.size();
    }
}
