package org.twinsmith.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.stack.Values;
import org.twinsmith.opcua.subscription.ValueSink;

/**
 * Turns the values of nodes into samples: SI, with quality and times. Says once for each node what is wrong with its values. A number
 * costs its sample and nothing else, since the values of one moment share their times.
 */
final class SampleReader implements ValueSink {
    private final SourceListener listener;
    private final Map<MirrorBinding, Followed> byBinding = new LinkedHashMap<>();
    private final List<Followed> byHandle = new ArrayList<>();
    private final Set<MirrorBinding> notNumbers = ConcurrentHashMap.newKeySet();
    private final Set<MirrorBinding> overflows = ConcurrentHashMap.newKeySet();
    private List<Sample> batch = new ArrayList<>();
    private Instant received;
    private long ticks;
    private Instant time;
    private boolean overflowed;

    /** A node and what is known of it. */
    static final class Followed {
        private final MirrorBinding binding;
        private final int handle;
        private volatile Sample last;
        private volatile boolean wentBack;

        private Followed(MirrorBinding binding, int handle) {
            this.binding = binding;
            this.handle = handle;
        }

        MirrorBinding binding() {
            return binding;
        }

        /** The client's number of it. */
        int handle() {
            return handle;
        }
    }

    SampleReader(List<MirrorBinding> bindings, SourceListener listener) {
        this.listener = listener;
        for (MirrorBinding binding : bindings) {
            Followed node = new Followed(binding, byHandle.size());
            byHandle.add(node);
            byBinding.put(binding, node);
        }
    }

    List<Followed> nodes() {
        return byHandle;
    }

    @Override
    public void number(int handle, double value, long status, long at) {
        if (handle < 0 || handle >= byHandle.size()) {
            return;
        }
        Followed node = byHandle.get(handle);
        Quality quality = Values.quality(status);
        noteOverflow(node, status);
        add(node, new Sample(node.binding.signal(), quality == Quality.BAD ? Double.NaN : node.binding.unit().toSi(value), quality, time(at), received()));
    }

    @Override
    public void nothing(int handle, long status, long at) {
        if (handle >= 0 && handle < byHandle.size()) {
            Followed node = byHandle.get(handle);
            noteOverflow(node, status);
            add(node, new Sample(node.binding.signal(), Double.NaN, Quality.BAD, time(at), received()));
        }
    }

    @Override
    public void numbers(int handle, double[] values, long status, long at) {
        if (handle >= 0 && handle < byHandle.size()) {
            Followed node = byHandle.get(handle);
            reportNotNumber(node.binding, "array");
            nothing(handle, status, at);
        }
    }

    @Override
    public void value(int handle, DataValue value) {
        if (handle >= 0 && handle < byHandle.size()) {
            Followed node = byHandle.get(handle);
            noteOverflow(node, value.statusCode().value());
            add(node, past(node.binding, value, received()));
        }
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

    private void add(Followed node, Sample sample) {
        Sample before = node.last;
        if (before != null && sample.sourceTime().isBefore(before.sourceTime())) {
            node.wentBack = true;
        }
        node.last = sample;
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
        OptionalDouble number = Values.number(value.value());
        if (number.isEmpty() && quality != Quality.BAD && value.value().isNotNull()) {
            reportNotNumber(binding, value.value().value().getClass().getSimpleName());
        }
        boolean usable = number.isPresent() && quality != Quality.BAD;
        return new Sample(binding.signal(), usable ? binding.unit().toSi(number.getAsDouble()) : Double.NaN, usable ? quality : Quality.BAD,
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

    private void noteOverflow(Followed node, long status) {
        if (Values.overflowed(status)) {
            overflowed = true;
            if (overflows.add(node.binding)) {
                listener.diagnostic(Diagnostic.warning(Code.CONNECTION_LOST, "the server dropped samples of " + node.binding.signal()
                        + " before they could be sent", "ask for a longer sampling time", node.binding.place()));
            }
        }
    }

    private void reportNotNumber(MirrorBinding binding, String type) {
        if (notNumbers.add(binding)) {
            listener.diagnostic(Diagnostic.warning(Code.BAD_BINDING, "the node " + binding.address() + " bound to "
                    + binding.signal() + " has a value of the type " + type
                    + ", but a number or a truth value is needed", "bind another node", binding.place()));
        }
    }
}
