package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.RecordStatement;
import org.twinsmith.model.twin.ScenarioStatement;

/** Elements, and what cannot be without them. */
final class Deletion {
    private final EditedModel model;
    /** Elements that go as a whole. */
    private final Set<EObject> whole = new LinkedHashSet<>();
    /** Items that go from a list, by the element that lists them. */
    private final Map<EObject, Set<EObject>> items = new LinkedHashMap<>();

    Deletion(EditedModel model) {
        this.model = model;
    }

    List<TextEdit> of(Gesture.Delete gesture) {
        Set<EObject> gone = new HashSet<>(gesture.elements());
        gesture.elements().forEach(this::take);
        for (Use use : Use.of(model.model(), named -> isGone(named, gone))) {
            if (!isGone(use.user(), gone)) {
                takeUser(use);
            }
        }
        items.forEach((owner, listed) -> {
            if (listed.size() == list(owner).size()) {
                whole.add(owner);
            }
        });
        return edits();
    }

    private void take(EObject element) {
        switch (element) {
            case Instance instance -> item(instance.eContainer(), instance);
            case Port port -> item(port.eContainer(), port);
            default -> whole.add(element);
        }
    }

    /** What says something about the deleted element only goes with it; what computes with it cannot be guessed. */
    private void takeUser(Use use) {
        EObject item = use.user();
        for (EObject at = use.user(); at != null; at = at.eContainer()) {
            switch (at) {
                case RecordStatement statement -> {
                    item(statement, item);
                    return;
                }
                case Connection connection -> whole.add(connection);
                case Link link -> whole.add(link);
                case Expose expose -> whole.add(expose);
                case Binding binding -> whole.add(binding);
                case ScenarioStatement statement -> whole.add(statement);
                default -> {
                    item = at;
                    continue;
                }
            }
            return;
        }
        throw Refusal.at(model.model().places().whole(use.user()), "this is used in " + SourceTexts.quoted(use.user().eContainer()),
                "change that first");
    }

    private void item(EObject owner, EObject item) {
        items.computeIfAbsent(owner, each -> new LinkedHashSet<>()).add(item);
    }

    private static List<? extends EObject> list(EObject owner) {
        return switch (owner) {
            case InstanceGroup group -> group.getInstances();
            case PortGroup group -> group.getPorts();
            case RecordStatement statement -> statement.getPaths();
            default -> throw new IllegalStateException("no list in " + owner.eClass().getName());
        };
    }

    private static boolean isGone(EObject element, Set<EObject> gone) {
        return element instanceof Named && gone.contains(element) || gone.stream().anyMatch(each -> EcoreUtil.isAncestor(each, element));
    }

    private List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        for (EObject element : whole) {
            if (whole.stream().noneMatch(other -> other != element && EcoreUtil.isAncestor(other, element))) {
                Original file = model.file(element);
                edits.add(file.replace(new Written(file).lines(file.span(element)), ""));
            }
        }
        items.forEach((owner, gone) -> {
            if (whole.stream().noneMatch(other -> EcoreUtil.isAncestor(other, owner))) {
                Original file = model.file(owner);
                ListItems.without(file, list(owner), gone).forEach(span -> edits.add(file.replace(span, "")));
            }
        });
        return edits;
    }
}
