package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.TwinPackage;

/** An instance out of one type and into the type of an instance beside it. */
record Moving(EditedModel model, Visibility visibility) {

    List<TextEdit> of(Gesture.MoveInto gesture) {
        Instance moved = gesture.instance();
        ComponentType into = Members.type(gesture.container()).orElseThrow(() -> Refusal.of("the type of the container is not known", ""));
        check(moved, gesture.container(), into);
        Original from = model.file(moved);
        Original to = model.file(into);
        List<TextEdit> edits = new ArrayList<>();
        remove(from, moved, edits);
        InstanceGroup group = Members.group(moved);
        Visibility.Spelling type = visibility.of(group.getType(), into, TwinPackage.Literals.INSTANCE_GROUP__TYPE, to);
        edits.addAll(type.imports());
        edits.add(InstanceEdits.insert(to, into, text(from, moved, type.name(), to.lineEnd())));
        for (Use use : Use.of(model.model(), named -> named == moved)) {
            Original file = model.file(use.user());
            edits.add(file.replace(use.lastPart(), gesture.container().getName() + "." + moved.getName()));
        }
        return edits;
    }

    private void check(Instance moved, Instance container, ComponentType into) {
        ComponentType home = Members.owner(moved).orElseThrow();
        if (moved == container || Members.owner(container).orElseThrow() != home) {
            throw Refusal.of("'" + container.getName() + "' does not stand beside '" + moved.getName() + "'",
                    "move it into an instance of the same system");
        }
        if (Members.find(into, moved.getName()).isPresent()) {
            throw Refusal.of(into.getName() + " has a member '" + moved.getName() + "' already", "rename one of them first");
        }
        long instances = Use.of(model.model(), named -> named == into).stream().filter(use -> use.user() instanceof InstanceGroup)
                .flatMap(use -> ((InstanceGroup) use.user()).getInstances().stream()).count();
        if (instances != 1) {
            throw Refusal.of(into.getName() + " is the type of " + instances + " instances, and all of them would get '" + moved.getName() + "'",
                    "give '" + container.getName() + "' a type of its own first");
        }
    }

    private static void remove(Original file, Instance moved, List<TextEdit> edits) {
        InstanceGroup group = Members.group(moved);
        if (group.getInstances().size() == 1) {
            edits.add(file.replace(new Written(file).lines(file.span(group)), ""));
        } else {
            ListItems.without(file, group.getInstances(), Set.of(moved)).forEach(span -> edits.add(file.replace(span, "")));
        }
    }

    /** The declaration with its comments; blanks before its further lines are left out, so that the new place gives its own. */
    private static String text(Original file, Instance moved, String type, String lineEnd) {
        InstanceGroup group = Members.group(moved);
        if (group.getInstances().size() > 1) {
            return InstanceText.of(file, moved).text();
        }
        Span own = new Written(file).withComments(file.span(group));
        String indent = file.indent(own.start());
        return file.text(own).lines().map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                .collect(Collectors.joining(lineEnd));
    }
}
