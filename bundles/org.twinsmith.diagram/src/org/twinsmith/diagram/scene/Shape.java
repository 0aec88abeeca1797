package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;

/**
 * What all instances of a type have in common, found once a reading.
 *
 * @param name of the type
 * @param symbol how a closed instance is drawn
 * @param documentation text of its doc comment, or empty
 * @param pins its ports, then its inputs where they are wanted; their paths are their names
 * @param ports how many of the pins are ports
 * @param parts its parts by name
 * @param hasParts whether it declares any, named or not
 */
record Shape(String name, Sign symbol, String documentation, List<Pin> pins, int ports, Map<String, Instance> parts, boolean hasParts) {

    static Shape of(ComponentType type, Documentation documentation, SceneOptions options) {
        Map<String, Pin> pins = new LinkedHashMap<>();
        for (PortGroup group : Types.members(type, PortGroup.class)) {
            String connector = group.getType() == null ? "" : Types.text(group.getType().getName());
            for (Port port : group.getPorts()) {
                String name = Types.text(port.getName());
                pins.putIfAbsent(name, new Pin(name, name, Pin.Kind.PORT, connector, false, connector));
            }
        }
        int ports = pins.size();
        if (options.inputs()) {
            Types.members(type, Feature.class).stream().filter(each -> each.getRole() == FeatureRole.INPUT && each.getName() != null)
                    .forEach(each -> pins.putIfAbsent(each.getName(), Body.pin(each, each.getName(), each.getName(), options)));
        }
        List<InstanceGroup> groups = Types.members(type, InstanceGroup.class);
        Sign symbol = options.symbols().apply(type).<Sign>map(own -> own).orElseGet(() -> Symbol.of(Types.lineage(type).stream()
                .map(each -> Types.text(each.getName())).toList()));
        return new Shape(Types.text(type.getName()), symbol, documentation.of(type).strip(), new ArrayList<>(pins.values()), ports, parts(groups),
                !groups.isEmpty());
    }

    private static Map<String, Instance> parts(List<InstanceGroup> groups) {
        Map<String, Instance> parts = new LinkedHashMap<>();
        for (InstanceGroup group : groups) {
            for (Instance instance : group.getInstances()) {
                if (instance.getName() != null) {
                    parts.putIfAbsent(instance.getName(), instance);
                }
            }
        }
        return parts;
    }
}
