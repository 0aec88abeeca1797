package org.twinsmith.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.stack.Values;

/** Turns the values of nodes into samples: SI, with quality and times. Says once for each node what is
 * wrong with its values. */
final class SampleReader {
    private final SourceListener listener;
    private final Map<MirrorBinding, Followed> all = new ConcurrentHashMap<>();
    private final Set<MirrorBinding> notNumbers = ConcurrentHashMap.newKeySet();
    private final Set<MirrorBinding> overflowed = ConcurrentHashMap.newKeySet();

    /** A node and what is known of it; found once for each monitored item, since finding it by its binding costs more than a sample does. */
    static final class Followed {
        private final MirrorBinding binding;
        private volatile Sample last;
        private volatile boolean wentBack;

        private Followed(MirrorBinding binding) {
            this.binding = binding;
        }

        MirrorBinding binding() {
            return binding;
        }
    }

    SampleReader(SourceListener listener) {
        this.listener = listener;
    }

    /** The node of a binding. */
    Followed followed(MirrorBinding binding) {
        return all.computeIfAbsent(binding, Followed::new);
    }

    /** The sample that a value is, in SI. */
    Sample read(Followed node, DataValue value, Instant received) {
        Sample sample = past(node.binding, value, received);
        Sample before = node.last;
        node.wentBack |= before != null && sample.sourceTime().isBefore(before.sourceTime());
        node.last = sample;
        return sample;
    }

    /** Whether the source's clock has gone back for a node since it was last asked: it lives another life, of which nothing before is known. */
    boolean takeWentBack(MirrorBinding binding) {
        Followed node = followed(binding);
        boolean back = node.wentBack;
        node.wentBack = false;
        return back;
    }

    /** The last sample of a node; null where there was none. */
    Sample last(MirrorBinding binding) {
        return followed(binding).last;
    }

    /** The sample that a value of an earlier time is, in SI. */
    Sample past(MirrorBinding binding, DataValue value, Instant received) {
        Quality quality = Values.quality(value.statusCode());
        OptionalDouble number = Values.number(value.value());
        if (number.isEmpty() && quality != Quality.BAD && value.value().isNotNull()) {
            reportNotNumber(binding, value.value());
        }
        if (value.statusCode().isOverflowSet()) {
            reportOverflow(binding);
        }
        boolean usable = number.isPresent() && quality != Quality.BAD;
        Instant time = Values.time(value.sourceTime(), value.serverTime(), received);
        return new Sample(binding.signal(),
                usable ? binding.unit().toSi(number.getAsDouble()) : Double.NaN, usable ? quality : Quality.BAD, time,
                received);
    }

    /**
     * A sample that says that nothing is known from now on. Its time goes on from the last one that the source told: its
     * clock may differ from ours.
     */
    Sample unknown(MirrorBinding binding, Instant now) {
        Sample before = last(binding);
        Instant time = before == null ? now
                : before.sourceTime().plus(Duration.between(before.receivedTime(), now));
        return new Sample(binding.signal(), Double.NaN, Quality.BAD, time, now);
    }

    private void reportOverflow(MirrorBinding binding) {
        if (overflowed.add(binding)) {
            listener.diagnostic(Diagnostic.warning(Code.CONNECTION_LOST, "the server dropped samples of "
                    + binding.signal() + " before they could be sent", "ask for a longer sampling time",
                    binding.place()));
        }
    }

    private void reportNotNumber(MirrorBinding binding, Variant value) {
        if (notNumbers.add(binding)) {
            listener.diagnostic(Diagnostic.warning(Code.BAD_BINDING, "the node " + binding.address() + " bound to "
                    + binding.signal() + " has a value of the type " + value.value().getClass().getSimpleName()
                    + ", but a number or a truth value is needed", "bind another node", binding.place()));
        }
    }
}
