package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.Source;

/** A gesture that a user might make, sensible or not. */
record RandomGesture(LoadedModel model, Random random) {

    static Gesture of(LoadedModel model, Random random) {
        return new RandomGesture(model, random).any();
    }

    private Gesture any() {
        ComponentType system = pick(model.all(ComponentType.class).stream().filter(type -> type.getKind() == ComponentKind.SYSTEM).toList());
        List<Instance> instances = Members.instances(system);
        if (instances.size() < 3) {
            return create(system);
        }
        Instance instance = pick(instances);
        return switch (random.nextInt(12)) {
            case 0, 1 -> create(system);
            case 2 -> new Gesture.CreateSystem(pick(model.files()), name("System"));
            case 3, 4 -> new Gesture.Connect(system, end(instances), end(instances));
            case 5 -> reconnect(system, instances);
            case 6 -> new Gesture.Rename(named(system), name("renamed"));
            case 7 -> new Gesture.Delete(List.of(random.nextInt(3) == 0 ? instance : pick(system.getMembers())));
            case 8 -> new Gesture.MoveInto(instance, pick(instances));
            case 9 -> new Gesture.Duplicate(instance, name("copy"));
            case 10 -> value(instance);
            default -> new Gesture.Bind(system.getName() + "." + instance.getName() + "." + name(instance, Feature.class),
                    Gesture.Bind.Direction.READ, pick(model.all(Source.class)), "s=" + random.nextInt(1000), Optional.empty());
        };
    }

    private Gesture create(ComponentType system) {
        ComponentType type = pick(model.all(ComponentType.class));
        return new Gesture.CreateInstance(system, type, name("made"));
    }

    private Gesture reconnect(ComponentType system, List<Instance> instances) {
        List<Connection> connections = system.getMembers().stream().filter(Connection.class::isInstance).map(Connection.class::cast).toList();
        return connections.isEmpty() ? create(system)
                : new Gesture.Reconnect(pick(connections), random.nextBoolean() ? Gesture.End.SOURCE : Gesture.End.TARGET, end(instances));
    }

    private Gesture value(Instance instance) {
        List<Feature> plain = Members.type(instance).map(Members::features).orElse(List.of()).stream()
                .filter(feature -> feature.getRole() == FeatureRole.PARAMETER && feature.getType().getPrimitive() == Primitive.REAL
                        && feature.getType().getUnit() == null).toList();
        if (plain.isEmpty()) {
            return new Gesture.UnsetValue(instance, "nothing");
        }
        String feature = pick(plain).getName();
        return random.nextBoolean() ? new Gesture.SetValue(instance, feature, "0." + (1 + random.nextInt(8))) : new Gesture.UnsetValue(instance, feature);
    }

    private Named named(ComponentType system) {
        return random.nextBoolean() ? system : pick(new ArrayList<>(Members.declared(system)));
    }

    private String end(List<Instance> instances) {
        Instance instance = pick(instances);
        return instance.getName() + "." + name(instance, Port.class);
    }

    private String name(Instance instance, Class<? extends Named> kind) {
        List<Named> found = Members.type(instance).map(type -> Members.named(type).values()).stream().flatMap(java.util.Collection::stream)
                .filter(kind::isInstance).toList();
        return found.isEmpty() ? "none" : pick(found).getName();
    }

    private String name(String stem) {
        return stem + random.nextInt(100_000);
    }

    private <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
