package org.twinsmith.mqtt.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.mqtt.address.JsonPointer;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.payload.JsonMessage;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.Reading;

/** The topics whose messages are in JSON. */
final class JsonTopics implements Messages {
    private final Map<String, List<MirrorBinding>> byTopic;
    private final Optional<JsonPointer> time;
    private final SampleReader reader;
    private final SourceListener listener;

    /** @param time where in a message its time stands; empty for that of arrival */
    JsonTopics(List<MirrorBinding> bindings, Optional<JsonPointer> time, SampleReader reader, SourceListener listener) {
        byTopic = bindings.stream().filter(each -> each.address() instanceof TopicAddress.InJson).collect(Collectors.groupingBy(JsonTopics::topic));
        this.time = time;
        this.reader = reader;
        this.listener = listener;
    }

    private static String topic(MirrorBinding binding) {
        return ((TopicAddress.InJson) binding.address()).topic();
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    List<MirrorBinding> of(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }

    @Override
    public void on(String topic, byte[] message, boolean retained, Instant received) {
        List<Sample> batch = new ArrayList<>();
        try {
            JsonMessage content = JsonMessage.read(message);
            Optional<Instant> said = said(content, topic);
            for (MirrorBinding binding : of(topic)) {
                sample(binding, content, said, retained, received).ifPresent(batch::add);
            }
        } catch (MalformedMessage e) {
            of(topic).forEach(binding -> batch.add(reader.unusable(binding, e, received)));
        }
        if (!batch.isEmpty()) {
            listener.samples(batch);
        }
    }

    private Optional<Sample> sample(MirrorBinding binding, JsonMessage content, Optional<Instant> said, boolean retained, Instant received) {
        JsonPointer pointer = ((TopicAddress.InJson) binding.address()).pointer();
        try {
            Optional<Reading> reading = content.reading(pointer, said);
            if (reading.isEmpty()) {
                reader.warn(binding, "a message of " + topic(binding) + " has no " + pointer + ", which " + binding.signal() + " is bound to",
                        "correct the pointer, unless the sender tells only what changed");
            }
            return reading.flatMap(found -> reader.read(binding, retained ? found.doubted() : found, received));
        } catch (MalformedMessage e) {
            return Optional.of(reader.unusable(binding, e, received));
        }
    }

    /** A message whose time cannot be read is taken to be of the time of its arrival, and that is said. */
    private Optional<Instant> said(JsonMessage content, String topic) {
        try {
            return time.isEmpty() ? Optional.empty() : content.time(time.get());
        } catch (MalformedMessage e) {
            of(topic).forEach(binding -> reader.warn(binding, "a message of " + topic + " tells no usable time: " + e.getMessage()
                    + "; that of its arrival is taken", "have the sender write it otherwise, or correct: time payload \"" + time.get() + "\""));
            return Optional.empty();
        }
    }
}
