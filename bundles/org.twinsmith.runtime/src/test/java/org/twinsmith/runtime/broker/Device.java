package org.twinsmith.runtime.broker;

import java.nio.charset.StandardCharsets;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that publishes. */
final class Device implements AutoCloseable {
    final List<Mqtt3Publish> heard = new CopyOnWriteArrayList<>();
    private final Mqtt3BlockingClient client;

    private Device(Mqtt3BlockingClient client) {
        this.client = client;
    }

    static Device on(Mosquitto broker) {
        Device device = new Device(Mqtt3Client.builder().identifier("device" + System.nanoTime()).serverHost("127.0.0.1").serverPort(broker.port()).buildBlocking());
        device.client.toAsync().publishes(MqttGlobalPublishFilter.ALL, device.heard::add);
        device.client.connect();
        return device;
    }

    void listen(String filter) {
        client.subscribeWith().topicFilter(filter).qos(MqttQos.AT_LEAST_ONCE).send();
    }

    void say(String topic, String message) {
        say(topic, message.getBytes(StandardCharsets.UTF_8), false);
    }

    void say(String topic, byte[] message, boolean retained) {
        client.publishWith().topic(topic).payload(message).qos(MqttQos.AT_LEAST_ONCE).retain(retained).send();
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
