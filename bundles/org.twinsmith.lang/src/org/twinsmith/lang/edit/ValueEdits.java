package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Modifier;

/** Values that an instance gives to features of its type. Where several instances share a declaration, the one concerned gets its own. */
record ValueEdits(EditedModel model, Snippets snippets) {

    List<TextEdit> set(Gesture.SetValue gesture) {
        String feature = snippets.path(gesture.feature());
        String value = snippets.expression(gesture.value());
        Original file = model.file(gesture.instance());
        InstanceGroup group = Members.group(gesture.instance());
        ComponentType type = Members.type(gesture.instance())
                .orElseThrow(() -> Refusal.of("the type of '" + gesture.instance().getName() + "' is not known", ""));
        PathTarget.of(type, feature.contains(".") ? feature.substring(0, feature.indexOf('.')) : feature);
        TextEdit edit = modifier(file, group, feature).map(modifier -> file.replace(file.span(modifier.getValue()), value))
                .orElseGet(() -> add(file, group, feature + " = " + value));
        return forOne(file, gesture.instance(), edit);
    }

    List<TextEdit> unset(Gesture.UnsetValue gesture) {
        Original file = model.file(gesture.instance());
        InstanceGroup group = Members.group(gesture.instance());
        Modifier modifier = modifier(file, group, gesture.feature()).orElseThrow(() -> Refusal.of(
                "'" + gesture.instance().getName() + "' gives '" + gesture.feature() + "' no value", ""));
        return forOne(file, gesture.instance(), remove(file, group, modifier));
    }

    /** The modifier of a feature, by how its left side is written. */
    private static Optional<Modifier> modifier(Original file, InstanceGroup group, String feature) {
        return group.getModifiers().stream().filter(each -> file.text(new Span(file.span(each).start(), file.span(each.getValue()).start()))
                .replaceAll("[\\s=]", "").equals(feature.replaceAll("\\s", ""))).findFirst();
    }

    static TextEdit add(Original file, InstanceGroup group, String assignment) {
        Optional<Braces> braces = Braces.of(group);
        if (braces.isEmpty()) {
            return new TextEdit(file.path(), file.span(group).end(), 0, " { " + assignment + " }");
        }
        int open = braces.get().open();
        int close = braces.get().close();
        String within = file.text().substring(open + 1, close);
        if (within.contains("\n")) {
            return new Insertion(file).last(group, assignment);
        }
        int blanks = within.length() - within.stripTrailing().length();
        return new TextEdit(file.path(), close - blanks, blanks, (within.isBlank() ? " " : "  ") + assignment + " ");
    }

    static TextEdit remove(Original file, InstanceGroup group, Modifier modifier) {
        Braces braces = Braces.of(group).orElseThrow();
        String within = file.text().substring(braces.open() + 1, braces.close());
        if (group.getModifiers().size() == 1 && within.strip().equals(file.text(file.span(modifier)))) {
            String before = file.text().substring(0, braces.open());
            int start = before.stripTrailing().length();
            return file.replace(new Span(start, braces.close() + 1), "");
        }
        Span gone = new Written(file).lines(file.span(modifier));
        boolean last = gone.end() == braces.close() && !file.isBlank(file.lineStart(gone.start()), gone.start());
        return last ? file.replace(new Span(file.text().substring(0, gone.start()).stripTrailing().length(), gone.end()), " ") : file.replace(gone, "");
    }

    /** An edit in the declaration of several instances, made for one of them. */
    private static List<TextEdit> forOne(Original file, Instance instance, TextEdit edit) {
        InstanceGroup group = Members.group(instance);
        if (group.getInstances().size() == 1) {
            return List.of(edit);
        }
        InstanceText text = InstanceText.of(file, instance);
        int tail = file.span(group).end() - text.tail().length();
        String changed = TextEdit.apply(text.tail(), List.of(new TextEdit(edit.path(), edit.offset() - tail, edit.length(), edit.text())));
        List<TextEdit> edits = new ArrayList<>(ListItems.without(file, group.getInstances(), Set.of(instance)).stream()
                .map(span -> file.replace(span, "")).toList());
        edits.add(new Insertion(file).after(file.span(group), text.head() + text.own() + changed, false));
        return edits;
    }
}
