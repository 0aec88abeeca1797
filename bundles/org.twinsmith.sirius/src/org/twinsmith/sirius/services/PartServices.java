package org.twinsmith.sirius.services;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;

/** Parts of systems, and what connections can end at. */
public class PartServices {

    /** The parts of a system or of a part that hold no parts themselves. */
    public List<Instance> leafParts(EObject scope) {
        return Bodies.of(scope).stream().flatMap(type -> Members.instances(type).stream()).filter(part -> !hasParts(part)).toList();
    }

    /** The parts that hold parts, which are drawn inside of them. A type that holds itself is an error of the model, and is drawn as a leaf. */
    public List<Instance> compositeParts(EObject scope) {
        return Bodies.of(scope).stream().flatMap(type -> Members.instances(type).stream()).filter(PartServices::hasParts).toList();
    }

    /** The parts of a system or of a part, for lists that go on with the parts of each; a type that holds itself has none there. */
    public List<Instance> shownParts(EObject scope) {
        return Bodies.of(scope).filter(type -> !isRecursive(type)).map(Members::instances).orElse(List.of());
    }

    /** Whether a type has parts, so that there is something to draw. */
    public boolean hasOwnParts(ComponentType type) {
        return !Members.instances(type).isEmpty();
    }

    /** The direct parts of a system or of a part. */
    public List<Instance> parts(EObject scope) {
        return Bodies.of(scope).map(Members::instances).orElse(List.of());
    }

    private static boolean hasParts(Instance part) {
        return Members.type(part).filter(type -> type.getKind() == ComponentKind.SYSTEM || !Members.instances(type).isEmpty())
                .filter(type -> !isRecursive(type)).isPresent();
    }

    private static boolean isRecursive(ComponentType type) {
        return Members.instances(type).stream().flatMap(part -> Members.type(part).stream()).anyMatch(inner -> Bodies.nested(inner).contains(type));
    }

    /** The ports of a part, or those that a system has itself. */
    public List<Port> ports(EObject scope) {
        return Bodies.of(scope).map(Members::ports).orElse(List.of());
    }

    /** The values of a part that are inputs or take part in connections around it; of a system, those that it connects inside. */
    public List<Feature> signals(EObject scope) {
        Set<Feature> signals = new LinkedHashSet<>();
        ComponentType type = Bodies.of(scope).orElse(null);
        if (type == null) {
            return List.of();
        }
        if (scope instanceof Instance part) {
            Members.features(type).stream().filter(feature -> feature.getRole() == FeatureRole.INPUT).forEach(signals::add);
            Members.owner(part).ifPresent(owner -> ends(ConnectionIndex.at(owner, part)).forEach(path -> connected(path, part, signals)));
        } else {
            ends(ConnectionIndex.all(type)).stream().filter(path -> NamePaths.steps(path).size() == 1).forEach(path -> connected(path, null, signals));
        }
        return List.copyOf(signals);
    }

    private static void connected(Expression path, Instance part, Set<Feature> into) {
        List<Named> steps = NamePaths.steps(path);
        if (steps.size() == (part == null ? 1 : 2) && (part == null || steps.getFirst() == part) && steps.getLast() instanceof Feature feature) {
            into.add(feature);
        }
    }

    private static List<Expression> ends(List<Connection> connections) {
        List<Expression> ends = new ArrayList<>();
        connections.forEach(each -> {
            ends.add(each.getSource());
            ends.add(each.getTarget());
        });
        return ends;
    }

    /** Whether things flow out of a part at a pin, as its connections say; where none does, every second port. */
    public boolean isOutlet(Named pin, EObject container) {
        if (!(Views.target(container) instanceof Instance part)) {
            return false;
        }
        for (Connection each : Members.owner(part).map(owner -> ConnectionIndex.at(owner, part)).orElse(List.of())) {
            if (leads(each.getSource(), part, pin)) {
                return true;
            }
            if (leads(each.getTarget(), part, pin)) {
                return false;
            }
        }
        return pin instanceof Feature feature ? feature.getRole() != FeatureRole.INPUT : ports(part).indexOf(pin) % 2 == 1;
    }

    private static boolean leads(Expression path, Instance part, Named pin) {
        List<Named> steps = NamePaths.steps(path);
        return steps.size() > 1 && steps.getLast() == pin && steps.get(steps.size() - 2) == part;
    }

    /** Whether one declaration stands for many of its kind. */
    public boolean isFamily(Instance part) {
        return !part.getSizes().isEmpty();
    }

    public ComponentType partType(Instance part) {
        return Members.type(part).orElse(null);
    }

    public String partTypeName(Instance part) {
        return Members.type(part).map(Named::getName).orElse("?");
    }

    /** {@code p1 : Pump}. */
    public String partLabel(Instance part) {
        return part.getName() + (isFamily(part) ? "[ ]" : "") + " : " + partTypeName(part);
    }

    /** What a part is, and what it is given. */
    public String partTip(Instance part) {
        String values = new ValueServices().givenValues(part);
        return partLabel(part) + (values.isEmpty() ? "" : "\n" + values);
    }

    /** Whether a part has values for ends and no ports: it controls or measures. */
    public boolean isControl(Instance part) {
        return ports(part).isEmpty() && !signals(part).isEmpty();
    }

    public boolean isOfAbstractType(Instance part) {
        return Members.type(part).filter(ComponentType::isAbstract).isPresent();
    }

    /** The ports of a part that have to be connected, and are not. */
    public String openPortNames(Instance part) {
        ConnectionServices connections = new ConnectionServices();
        return ports(part).stream().filter(port -> Members.group(port).isRequired()).filter(port -> !connections.isConnected(part, port))
                .map(Named::getName).collect(Collectors.joining(", "));
    }
}
