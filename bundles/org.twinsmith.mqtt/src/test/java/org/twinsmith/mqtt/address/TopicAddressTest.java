package org.twinsmith.mqtt.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.DiagnosticException;

class TopicAddressTest {
    @Test
    void aTopicAndAPointerNameAValueInJson() {
        assertThat(TopicAddress.parse("station/p1", "/values/0/a~1b~0c")).hasToString("station/p1 /values/0/a~1b~0c")
                .isEqualTo(new TopicAddress.InJson("station/p1", new JsonPointer(List.of("values", "0", "a/b~c"))));
    }

    @ParameterizedTest
    @CsvSource({"spBv1.0/plant/edge, Power, plant/edge, '', Power", "spBv1.0/plant/NDATA/edge, /Outputs/Power, plant/edge, '', Outputs/Power",
        "spBv1.0/plant/edge/pump, Power, plant/edge, pump, Power", "spBv1.0/plant/DBIRTH/edge/pump, Power, plant/edge, pump, Power"})
    void theTypeOfMessageMayStandInATopicOfSparkplug(String topic, String payload, String edge, String device, String metric) {
        assertThat(TopicAddress.parse(topic, payload)).isInstanceOfSatisfying(TopicAddress.OfMetric.class, address -> {
            assertThat(address.edge()).hasToString(edge);
            assertThat(address.device()).isEqualTo(device);
            assertThat(address.metric()).isEqualTo(metric);
        });
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "a/+/b, ''", "a/#, ''", "a, b", "a, /~2", "spBv1.0/plant, Power", "spBv1.0/plant/NDATA, Power", "spBv1.0/a/b/c/d, Power",
        "spBv1.0/plant/edge, ''", "spBv1.0//edge, Power"})
    void whatNamesNoValueIsRefused(String topic, String payload) {
        assertThatThrownBy(() -> TopicAddress.parse(topic, payload)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"mqtt://host, mqtt://host:1883", "mqtts://host/, mqtts://host:8883", "mqtts://[::1]:1, mqtts://[::1]:1"})
    void aBrokerHasTheRegisteredPortWhereNoneIsNamed(String text, String full) {
        assertThat(BrokerAddress.parse(text)).hasToString(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "tcp://host", "mqtt://", "mqtt://host:99999", "mqtt://u:p@host", "mqtt://host/topic", "mqtt://a b"})
    void whatIsNoBrokerIsRefused(String text) {
        assertThatThrownBy(() -> BrokerAddress.parse(text)).isInstanceOf(DiagnosticException.class);
    }
}
