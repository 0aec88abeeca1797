package org.twinsmith.cli.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.NodeSetImport;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.BrowsedTopic;
import org.twinsmith.mqtt.payload.ValueKind;

/** What was seen at a broker, as a system whose properties are bound to it. */
final class BrowsedBroker {
    private final Predicate<String> units = KnownUnits.ofTheLibrary();
    private final Set<String> names = new HashSet<>();
    private final List<Loss> losses = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();
    private final List<String> bindings = new ArrayList<>();

    private BrowsedBroker() {
    }

    /** @param access options of the source, as the language says them */
    static ImportedModel of(List<BrowsedTopic> found, BrokerAddress broker, String access) {
        BrowsedBroker model = new BrowsedBroker();
        found.forEach(model::add);
        String text = "namespace browsed\n\nsystem Broker {\n" + String.join("", model.properties) + "}\n\nsource broker : mqtt " + quoted(broker.toString())
                + (access.isEmpty() ? "" : " { " + access + " }") + "\n\n" + String.join("", model.bindings);
        return new ImportedModel(Map.of("browsed.twin", text), model.losses);
    }

    private void add(BrowsedTopic each) {
        if (each.kind() == ValueKind.TEXT || each.kind() == ValueKind.OTHER) {
            losses.add(new Loss(each.address().toString(), each.kind() == ValueKind.TEXT ? "it is a text, and only numbers and truth values are bound"
                    : "its messages are neither JSON nor metrics that are numbers"));
            return;
        }
        String topic = switch (each.address()) {
            case TopicAddress.InJson json -> json.topic();
            case TopicAddress.OfMetric metric -> TopicAddress.NAMESPACE + "/" + metric.edge() + (metric.device().isEmpty() ? "" : "/" + metric.device());
        };
        String payload = switch (each.address()) {
            case TopicAddress.InJson json -> json.pointer().toString();
            case TopicAddress.OfMetric metric -> metric.metric();
        };
        if ((topic + payload).chars().anyMatch(Character::isISOControl)) {
            losses.add(new Loss(each.address().toString(), "its address has characters that no text shows"));
            return;
        }
        boolean known = !each.unit().isEmpty() && units.test(each.unit());
        if (!each.unit().isEmpty() && !known) {
            losses.add(new Loss(each.address().toString(), "its unit '" + each.unit() + "' is not known, so the text takes it for a plain number"));
        }
        String name = fresh(topic.replaceFirst("^" + TopicAddress.NAMESPACE + "/", "") + "/" + payload);
        boolean truth = each.kind() == ValueKind.TRUTH;
        properties.add("property " + name + " : " + (truth ? "Boolean = false" : "Real" + (known ? " [" + each.unit() + "]" : "") + " = 0") + "\n");
        bindings.add("bind Broker." + name + " <- broker " + quoted(topic) + (payload.isEmpty() ? "" : " payload " + quoted(payload))
                + (known && !truth ? " [" + each.unit() + "]" : "") + "\n");
    }

    private String fresh(String address) {
        String wish = NodeSetImport.identifier(Arrays.stream(address.split("/")).filter(level -> !level.isEmpty()).collect(Collectors.joining("_")));
        String name = wish;
        for (int i = 2; !names.add(name); i++) {
            name = wish + "_" + i;
        }
        return name;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
