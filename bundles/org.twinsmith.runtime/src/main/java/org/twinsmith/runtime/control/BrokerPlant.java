package org.twinsmith.runtime.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.Arming;
import org.twinsmith.mqtt.client.TopicAccess;
import org.twinsmith.mqtt.security.BrokerAccess;

/** Devices behind a broker of MQTT. Edge nodes of Sparkplug B tell what they have taken; of JSON nobody does. */
public final class BrokerPlant implements Plant {
    /** How long a device may take to tell a value: slower ones count as silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final TopicAccess topics;
    private final Arming arming;
    private final boolean truth;
    private long before;

    private BrokerPlant(TopicAccess topics, Arming arming, boolean truth) {
        this.topics = topics;
        this.arming = arming;
        this.truth = truth;
    }

    /**
     * Connects, and begins to follow what the set-point and its interlock need.
     *
     * @param truth whether the value is true or false
     * @throws org.twinsmith.core.diagnostic.DiagnosticException as {@link TopicAccess#armed}
     */
    public static BrokerPlant armed(BrokerAccess access, Arming arming, Setpoint setpoint, boolean truth) {
        List<TopicAddress> watched = new ArrayList<>(List.of(address(setpoint.binding())));
        setpoint.reading().map(BrokerPlant::address).ifPresent(watched::add);
        setpoint.interlock().ifPresent(interlock -> interlock.measured().forEach(each -> watched.add(address(each))));
        return new BrokerPlant(TopicAccess.armed(access, arming, watched.stream().distinct().toList()), arming, truth);
    }

    /** @throws IllegalArgumentException for a malformed address, which the checks of the model do not let through */
    private static TopicAddress address(Binding binding) {
        return TopicAddress.parse(binding.address(), binding.payload());
    }

    @Override
    public Duration remaining() {
        return arming.remaining();
    }

    @Override
    public OptionalDouble read(Binding binding) throws InterruptedException {
        return si(binding, topics.read(address(binding), PATIENCE));
    }

    /** Where the model reads the value too, that counts; what was last asked for over a topic is not what the device took. */
    @Override
    public OptionalDouble present(Setpoint setpoint) throws InterruptedException {
        if (setpoint.reading().isPresent()) {
            return read(setpoint.reading().get());
        }
        return address(setpoint.binding()) instanceof TopicAddress.OfMetric ? read(setpoint.binding()) : OptionalDouble.empty();
    }

    @Override
    public void write(Setpoint setpoint, double si) throws InterruptedException {
        before = topics.write(address(setpoint.binding()), setpoint.binding().unit().fromSi(si), truth);
    }

    @Override
    public OptionalDouble confirmed(Setpoint setpoint) throws InterruptedException {
        return si(setpoint.binding(), topics.confirmed(address(setpoint.binding()), before, PATIENCE));
    }

    private static OptionalDouble si(Binding binding, OptionalDouble value) {
        return value.isEmpty() ? value : OptionalDouble.of(binding.unit().toSi(value.getAsDouble()));
    }

    @Override
    public void close() {
        topics.close();
    }
}
