package org.twinsmith.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.BrowsedTopic;
import org.twinsmith.mqtt.payload.ValueKind;

/** What was seen at a broker as text: names that are none, units that nobody knows, texts, and topics that would break out of their quotes. */
class BrowsedBrokerTest {
    @Test
    void whatWasSeenIsBoundOrNamed() {
        ImportedModel model = BrowsedBroker.of(List.of(seen("station/p 1", "/power", ValueKind.NUMBER, ""), seen("station/p 1", "/on", ValueKind.TRUTH, ""),
                seen("station/p 1", "/name", ValueKind.TEXT, ""), seen("a\" payload \"b\\", "", ValueKind.NUMBER, ""), seen("in", "", ValueKind.NUMBER, ""),
                seen("spBv1.0/plant/e1/pump", "Outputs/Power", ValueKind.NUMBER, "kW"), seen("spBv1.0/plant/e1", "Level", ValueKind.NUMBER, "furlongs"),
                seen("raw", "", ValueKind.OTHER, ""), seen("bell\u0007", "", ValueKind.NUMBER, "")), BrokerAddress.parse("mqtt://127.0.0.1"), "user secret \"broker\"");
        String text = model.files().get("browsed.twin");
        assertThat(text).contains("property station_p_x0020_1_power : Real = 0", "property station_p_x0020_1_on : Boolean = false",
                "property plant_e1_pump_Outputs_Power : Real [kW] = 0", "bind Broker.plant_e1_pump_Outputs_Power <- broker \"spBv1.0/plant/e1/pump\" payload \"Outputs/Power\" [kW]",
                "bind Broker.station_p_x0020_1_power <- broker \"station/p 1\" payload \"/power\"", "property in_ : Real = 0",
                "source broker : mqtt \"mqtt://127.0.0.1:1883\" { user secret \"broker\" }");
        LoadedModel loaded = ModelLoader.standalone().loadTexts(model.files());
        assertThat(loaded.errors()).isEmpty();
        assertThat(model.losses()).hasSize(4).extracting(Object::toString).anyMatch(loss -> loss.contains("furlongs")).anyMatch(loss -> loss.startsWith("raw: "))
                .anyMatch(loss -> loss.contains("it is a text")).anyMatch(loss -> loss.contains("no text shows"));
    }

    private static BrowsedTopic seen(String topic, String payload, ValueKind kind, String unit) {
        return new BrowsedTopic(TopicAddress.parse(topic, payload), kind, "1", unit, 1);
    }
}
