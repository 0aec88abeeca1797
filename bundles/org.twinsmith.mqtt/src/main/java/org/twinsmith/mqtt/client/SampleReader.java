package org.twinsmith.mqtt.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.Reading;

/** Turns readings into samples: SI, with quality and times. Says once for each signal what is wrong with its messages. */
final class SampleReader {
    private final SourceListener listener;
    private final Map<String, Sample> last = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    SampleReader(SourceListener listener) {
        this.listener = listener;
    }

    /** The sample that a reading is; empty where it lies within the deadband around the one before. */
    Optional<Sample> read(MirrorBinding binding, Reading reading, Instant received) {
        Sample sample = sample(binding, reading, received);
        Sample before = last.get(binding.signal());
        if (before != null && binding.deadband() > 0 && before.quality() == Quality.GOOD && sample.quality() == Quality.GOOD
                && Math.abs(reading.value() - binding.unit().fromSi(before.value())) < binding.deadband()) {
            return Optional.empty();
        }
        last.put(binding.signal(), sample);
        return Optional.of(sample);
    }

    /** The sample that a reading of an earlier time is. */
    Optional<Sample> past(MirrorBinding binding, Reading reading, Instant received) {
        return Optional.of(sample(binding, reading, received));
    }

    private static Sample sample(MirrorBinding binding, Reading reading, Instant received) {
        boolean known = reading.quality() != Quality.BAD;
        return new Sample(binding.signal(), known ? binding.unit().toSi(reading.value()) : Double.NaN, reading.quality(),
                reading.time().orElse(received), received);
    }

    /** The sample that a message is which says nothing that can be used, and why. */
    Sample unusable(MirrorBinding binding, MalformedMessage flaw, Instant received) {
        warn(binding, "the message " + binding.address() + " that " + binding.signal() + " is bound to cannot be used: " + flaw.getMessage(),
                "bind what is a number, or have the sender mended");
        return read(binding, Reading.unknown(Optional.empty()), received).orElseThrow();
    }

    /** Says something of a signal, once. */
    void warn(MirrorBinding binding, String message, String remedy) {
        if (said.add(binding.signal())) {
            listener.diagnostic(Diagnostic.warning(Code.MESSAGE, message, remedy, binding.place()));
        }
    }

    /**
     * A sample that says that nothing is known from now on. Its time goes on from the last one that the source told: its
     * clock may differ from ours.
     */
    Sample unknown(MirrorBinding binding, Instant now) {
        Sample before = last.remove(binding.signal());
        Instant time = before == null ? now : before.sourceTime().plus(Duration.between(before.receivedTime(), now));
        return new Sample(binding.signal(), Double.NaN, Quality.BAD, time, now);
    }
}
