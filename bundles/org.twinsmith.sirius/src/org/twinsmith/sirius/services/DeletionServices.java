package org.twinsmith.sirius.services;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.RecordStatement;
import org.twinsmith.model.twin.ScenarioStatement;

/**
 * Deleting with what says something about the deleted element only: connections, relations, exposures, bindings, statements of
 * scenarios. What computes with it stays, and the element with it: nobody can tell what should stand there.
 */
public class DeletionServices {

    /** What goes along, and what needs the element and would be left. */
    private record Uses(Set<EObject> along, Set<EObject> left) {
    }

    /** Deletes an element and what goes with it; nothing, and the reason said, where that would leave an expression that lacks a part. */
    public EObject deleteWithUses(EObject element) {
        Uses uses = uses(element);
        if (!Refusals.tell(refusal(element, uses))) {
            uses.along().forEach(DeletionServices::remove);
            remove(element);
        }
        return element;
    }

    private static String refusal(EObject element, Uses uses) {
        if (!Bodies.isEditable(element)) {
            return Refusals.notEditable(name(element));
        }
        return uses.left().isEmpty() ? "" : "'" + name(element) + "' stays: it is needed by "
                + uses.left().stream().map(each -> "'" + name(each) + "'").distinct().sorted().collect(Collectors.joining(", "));
    }

    /** The name of an element, else of what it stands in. */
    private static String name(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Named named && named.getName() != null) {
                return named.getName();
            }
        }
        return element.eClass().getName();
    }

    /** Deletes an element; a declaration of several goes with the last of them, and a statement with its last path. */
    private static void remove(EObject element) {
        EObject owner = element.eContainer();
        EcoreUtil.remove(element);
        boolean empty = switch (owner) {
            case InstanceGroup group -> group.getInstances().isEmpty();
            case PortGroup group -> group.getPorts().isEmpty();
            case RecordStatement statement -> statement.getPaths().isEmpty();
            case null, default -> false;
        };
        if (empty) {
            EcoreUtil.remove(owner);
        }
    }

    private static Uses uses(EObject element) {
        Set<EObject> gone = new LinkedHashSet<>(List.of(element));
        element.eAllContents().forEachRemaining(gone::add);
        Map<EObject, Collection<Setting>> found = EcoreUtil.UsageCrossReferencer.findAll(gone, Bodies.files(element));
        Set<EObject> along = new LinkedHashSet<>();
        Set<EObject> left = new LinkedHashSet<>();
        for (Collection<Setting> settings : found.values()) {
            for (Setting setting : settings) {
                if (!gone.contains(setting.getEObject())) {
                    EObject user = about(setting.getEObject());
                    if (user == null) {
                        left.add(setting.getEObject());
                    } else {
                        along.add(user);
                    }
                }
            }
        }
        return new Uses(along, left);
    }

    /** What says something about an element by using it at a place; null for what computes with it, or is of its type. */
    private static EObject about(EObject user) {
        EObject item = user;
        for (EObject at = user; at != null; at = at.eContainer()) {
            switch (at) {
                case RecordStatement statement -> {
                    return item;
                }
                case Connection connection -> {
                    return connection;
                }
                case Link link -> {
                    return link;
                }
                case Expose expose -> {
                    return expose;
                }
                case Binding binding -> {
                    return binding;
                }
                case ScenarioStatement statement -> {
                    return statement;
                }
                default -> item = at;
            }
        }
        return null;
    }

    /** Refuses to delete a line that shows what the text says elsewhere, such as a flow between two parts. */
    public EObject keepDerived(EObject edge) {
        Refusals.tell("this line shows connections or parts; delete those");
        return edge;
    }

    /** Takes a base from a type, where an edge of that kind is deleted. */
    public ComponentType deleteExtends(EObject edge) {
        if (Views.end(edge, "sourceNode") instanceof ComponentType type && Views.end(edge, "targetNode") instanceof ComponentType base
                && Bodies.isEditable(type)) {
            type.getSuperTypes().remove(base);
            return type;
        }
        return null;
    }
}
