package org.twinsmith.runtime.recording;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.Times;

/** Contents of blocks: a letter that says what it is, then fields of fixed width; texts are UTF-8 after their length. */
final class EntryCoding {
    private static final byte HEAD = 'H';
    private static final byte SAMPLES = 'S';
    private static final int START = 1 + Integer.BYTES;
    private static final int SAMPLE = Integer.BYTES + 3 * Long.BYTES + 1;
    /** So many samples fit in a block. */
    static final int MOST_SAMPLES = (Blocks.LONGEST - START) / SAMPLE;

    private EntryCoding() {
    }

    static ByteBuffer head(Entry.Head head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            RunRecord run = head.run();
            out.writeByte(HEAD);
            for (String text : List.of(run.id(), run.namespace(), run.system(), run.scenario(), run.provenance())) {
                text(out, text);
            }
            out.writeLong(Times.nanos(run.started()));
            out.writeInt(head.first());
            out.writeInt(head.signals().size());
            for (RecordedSignal signal : head.signals()) {
                text(out, signal.name());
                text(out, signal.unit().text());
                out.writeDouble(signal.unit().factor());
                out.writeDouble(signal.unit().offset());
                out.writeDouble(signal.unit().growth());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static ByteBuffer samples(List<Sample> samples, Map<String, Integer> numbers) {
        ByteBuffer out = ByteBuffer.allocate(START + samples.size() * SAMPLE).put(SAMPLES).putInt(samples.size());
        for (Sample sample : samples) {
            out.putInt(numbers.get(sample.signal())).putLong(Times.nanos(sample.sourceTime()))
                    .putLong(Times.nanos(sample.receivedTime())).putDouble(sample.value())
                    .put((byte) sample.quality().ordinal());
        }
        return out.flip();
    }

    /**
     * Reads a content whose checksum was right, which does not prove that we wrote it.
     *
     * @param names names of the signals met so far, by number
     * @throws IllegalArgumentException where it is none
     */
    static Entry read(ByteBuffer content, Map<Integer, String> names) {
        try {
            return switch (content.get()) {
                case HEAD -> head(content);
                case SAMPLES -> samples(content, names);
                default -> throw new IllegalArgumentException("a block of an unknown kind");
            };
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a block that ends too early", e);
        }
    }

    private static Entry.Head head(ByteBuffer in) {
        String id = text(in);
        String namespace = text(in);
        String system = text(in);
        String scenario = text(in);
        String provenance = text(in);
        RunRecord run = new RunRecord(id, namespace, system, scenario, Times.instant(in.getLong()), provenance);
        int first = in.getInt();
        int count = in.getInt();
        List<RecordedSignal> signals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signals.add(new RecordedSignal(text(in),
                    new Unit(text(in), Dimension.NONE, in.getDouble(), in.getDouble(), in.getDouble())));
        }
        return new Entry.Head(run, first, signals);
    }

    private static Entry.Samples samples(ByteBuffer in, Map<Integer, String> names) {
        int count = in.getInt();
        if (count < 0 || (long) count * SAMPLE != in.remaining()) {
            throw new IllegalArgumentException("a block whose number of samples does not fit its length");
        }
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = names.get(in.getInt());
            long source = in.getLong();
            long received = in.getLong();
            double value = in.getDouble();
            int quality = in.get();
            if (name == null || quality < 0 || quality >= Quality.values().length) {
                throw new IllegalArgumentException("a sample of an unknown signal or quality");
            }
            samples.add(new Sample(name, value, Quality.values()[quality], Times.instant(source), Times.instant(received)));
        }
        return new Entry.Samples(samples);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a text that is longer than its block");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
