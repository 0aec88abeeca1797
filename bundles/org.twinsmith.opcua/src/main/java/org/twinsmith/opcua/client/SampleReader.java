package org.twinsmith.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.milo.opcua.stack.core.encoding.DefaultEncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.stack.Values;
import org.twinsmith.opcua.subscription.ValueSink;

/**
 * Turns the values of nodes into samples: SI, with quality and times. Says once for each node what is wrong with its values. A number
 * costs its sample and nothing else, since the values of one moment share their times.
 */
final class SampleReader implements ValueSink {
    private final SourceListener listener;
    private final Map<MirrorBinding, Followed> byBinding = new LinkedHashMap<>();
    private final List<Watched> byHandle = new ArrayList<>();
    private final Set<MirrorBinding> unusable = ConcurrentHashMap.newKeySet();
    private final Set<MirrorBinding> overflows = ConcurrentHashMap.newKeySet();
    private volatile Elements elements = new Elements(DefaultEncodingContext.INSTANCE);
    private List<Sample> batch = new ArrayList<>();
    private Instant received;
    private long ticks;
    private Instant time;
    private boolean overflowed;

    /** What is known of a signal. */
    private static final class Followed {
        private final MirrorBinding binding;
        private volatile Sample last;
        private volatile boolean wentBack;

        private Followed(MirrorBinding binding) {
            this.binding = binding;
        }
    }

    /** A node, with its signal or with those of the elements of its value. @param handle the client's number of it */
    record Watched(int handle, List<Followed> parts) {
        /** Of the first signal: all are sampled alike. */
        MirrorBinding binding() {
            return parts.getFirst().binding;
        }

        List<MirrorBinding> bindings() {
            return parts.stream().map(part -> part.binding).toList();
        }

        private boolean isWhole() {
            return binding().path().isWhole();
        }
    }

    /** Elements of one value are watched together where they are sampled alike. */
    private record Key(NodeAddress address, double sampling, double deadband) {
    }

    SampleReader(List<MirrorBinding> bindings, SourceListener listener) {
        this.listener = listener;
        Map<Key, Watched> shared = new HashMap<>();
        for (MirrorBinding binding : bindings) {
            Followed signal = byBinding.computeIfAbsent(binding, Followed::new);
            if (binding.path().isWhole()) {
                byHandle.add(new Watched(byHandle.size(), List.of(signal)));
            } else {
                shared.computeIfAbsent(new Key(binding.address(), binding.sampling(), binding.deadband()), key -> {
                    Watched node = new Watched(byHandle.size(), new ArrayList<>());
                    byHandle.add(node);
                    return node;
                }).parts().add(signal);
            }
        }
    }

    List<Watched> nodes() {
        return byHandle;
    }

    /** Learns the structures of the server. */
    void learn(EncodingContext context) {
        elements = new Elements(context);
    }

    @Override
    public void number(int handle, double value, long status, long at) {
        Watched node = node(handle, status);
        if (node == null) {
            return;
        }
        Quality quality = Values.quality(status);
        for (Followed part : node.parts()) {
            boolean usable = quality != Quality.BAD && (node.isWhole() || unusable(part.binding, "one number"));
            add(part, value, usable ? quality : Quality.BAD, at);
        }
    }

    @Override
    public void numbers(int handle, double[] values, int[] sizes, long status, long at) {
        Watched node = node(handle, status);
        if (node == null) {
            return;
        }
        Quality quality = Values.quality(status);
        for (Followed part : node.parts()) {
            int offset = part.binding.path().offset(sizes);
            boolean usable = quality != Quality.BAD && (offset >= 0 || unusable(part.binding, "an array of " + Arrays.toString(sizes)));
            add(part, usable ? values[offset] : Double.NaN, usable ? quality : Quality.BAD, at);
        }
    }

    @Override
    public void nothing(int handle, long status, long at) {
        Watched node = node(handle, status);
        if (node != null) {
            node.parts().forEach(part -> add(part, Double.NaN, Quality.BAD, at));
        }
    }

    @Override
    public void value(int handle, DataValue value) {
        Watched node = node(handle, value.statusCode().value());
        if (node != null) {
            node.parts().forEach(part -> add(part, past(part.binding, value, received())));
        }
    }

    /** Null for a handle that nobody gave. */
    private Watched node(int handle, long status) {
        if (handle < 0 || handle >= byHandle.size()) {
            return null;
        }
        Watched node = byHandle.get(handle);
        if (Values.overflowed(status)) {
            noteOverflow(node.binding());
        }
        return node;
    }

    /** What was told since the last time. */
    List<Sample> take() {
        List<Sample> taken = batch;
        batch = new ArrayList<>(taken.size());
        received = null;
        return taken;
    }

    /** Whether the server dropped values before those that were told since this was last asked. */
    boolean takeOverflowed() {
        boolean before = overflowed;
        overflowed = false;
        return before;
    }

    /** @param value in the unit of the node */
    private void add(Followed part, double value, Quality quality, long at) {
        MirrorBinding binding = part.binding;
        add(part, new Sample(binding.signal(), quality == Quality.BAD ? Double.NaN : binding.unit().toSi(value), quality, time(at), received()));
    }

    private void add(Followed part, Sample sample) {
        Sample before = part.last;
        if (before != null && sample.sourceTime().isBefore(before.sourceTime())) {
            part.wentBack = true;
        }
        part.last = sample;
        batch.add(sample);
    }

    private Instant received() {
        if (received == null) {
            received = Instant.now();
        }
        return received;
    }

    /** @param at steps of 100 ns since 1601; 0 for the time of arrival */
    private Instant time(long at) {
        if (at == 0) {
            return received();
        }
        if (at != ticks || time == null) {
            ticks = at;
            time = new DateTime(at).getJavaInstant();
        }
        return time;
    }

    /** Whether the source's clock has gone back for a node since it was last asked: it lives another life, of which nothing before is known. */
    boolean takeWentBack(MirrorBinding binding) {
        Followed node = byBinding.get(binding);
        boolean back = node.wentBack;
        node.wentBack = false;
        return back;
    }

    /** The last sample of a node; null where there was none. */
    Sample last(MirrorBinding binding) {
        return byBinding.get(binding).last;
    }

    /** The sample that a value of an earlier time is, in SI. */
    Sample past(MirrorBinding binding, DataValue value, Instant arrived) {
        Quality quality = Values.quality(value.statusCode());
        OptionalDouble number = quality == Quality.BAD || value.value().isNull() ? OptionalDouble.empty() : elements.number(value.value(), binding.path());
        if (number.isEmpty() && quality != Quality.BAD && value.value().isNotNull()) {
            unusable(binding, "a value of the type " + value.value().value().getClass().getSimpleName());
        }
        return new Sample(binding.signal(), number.isPresent() ? binding.unit().toSi(number.getAsDouble()) : Double.NaN, number.isPresent() ? quality : Quality.BAD,
                Values.time(value.sourceTime(), value.serverTime(), arrived), arrived);
    }

    /** A sample that says that nothing is known from now on. */
    Sample unknown(MirrorBinding binding, Instant now) {
        Sample before = last(binding);
        return before == null ? new Sample(binding.signal(), Double.NaN, Quality.BAD, now, now) : later(before, Double.NaN, Quality.BAD, now);
    }

    /** A sample of now, whose time goes on from the last one that the source told: its clock may differ from ours. */
    static Sample later(Sample before, double value, Quality quality, Instant now) {
        return new Sample(before.signal(), value, quality, before.sourceTime().plus(Duration.between(before.receivedTime(), now)), now);
    }

    private void noteOverflow(MirrorBinding binding) {
        overflowed = true;
        if (overflows.add(binding)) {
            listener.diagnostic(Diagnostic.warning(Code.CONNECTION_LOST, "the server dropped samples of " + binding.signal()
                    + " before they could be sent", "ask for a longer sampling time", binding.place()));
        }
    }

    /** Says once that a node's value is not what is bound. @return false */
    private boolean unusable(MirrorBinding binding, String what) {
        if (unusable.add(binding)) {
            listener.diagnostic(Diagnostic.warning(Code.BAD_BINDING, "the node " + binding.address() + " bound to " + binding.signal() + " has " + what
                    + ", but a number or a truth value is needed" + (binding.path().isWhole() ? "" : " at " + binding.path()), "bind another node", binding.place()));
        }
        return false;
    }
}
