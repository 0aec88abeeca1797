package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** New instances and systems. */
record InstanceEdits(EditedModel model, Snippets snippets, Visibility visibility) {

    List<TextEdit> create(Gesture.CreateInstance gesture) {
        Original file = model.file(gesture.container());
        free(gesture.container(), snippets.name(gesture.name()));
        if (gesture.type().isAbstract()) {
            throw Refusal.of(gesture.type().getName() + " is abstract", "choose a type that extends it");
        }
        if (contains(gesture.type(), gesture.container(), new HashSet<>())) {
            throw Refusal.of(gesture.type().getName() + " contains " + gesture.container().getName() + " already, or is it",
                    "a type cannot contain itself");
        }
        Visibility.Spelling type = visibility.of(gesture.type(), gesture.container(), TwinPackage.Literals.INSTANCE_GROUP__TYPE, file);
        List<TextEdit> edits = new ArrayList<>(type.imports());
        edits.add(insert(file, gesture.container(),
                gesture.type().getKind().getLiteral() + " " + gesture.name() + " : " + type.name()));
        return edits;
    }

    List<TextEdit> duplicate(Gesture.Duplicate gesture) {
        ComponentType container = Members.owner(gesture.instance()).orElseThrow();
        Original file = model.file(container);
        free(container, snippets.name(gesture.name()));
        InstanceGroup group = Members.group(gesture.instance());
        InstanceText text = InstanceText.of(file, gesture.instance());
        Span name = Span.of(NodeModelUtils.findNodesForFeature(gesture.instance(), TwinPackage.Literals.NAMED__NAME).getFirst());
        String copy = text.head() + gesture.name() + file.text(new Span(name.end(), file.span(gesture.instance()).end())) + text.tail();
        return List.of(new Insertion(file).after(file.span(group), copy, false));
    }

    List<TextEdit> createSystem(Gesture.CreateSystem gesture) {
        Original file = model.file(gesture.file());
        String name = snippets.name(gesture.name());
        String namespace = TwinNames.namespace(gesture.file()).toString();
        model.model().files().stream().filter(each -> TwinNames.namespace(each).toString().equals(namespace))
                .flatMap(each -> each.getElements().stream()).filter(Declaration.class::isInstance).map(Declaration.class::cast)
                .filter(each -> name.equals(each.getName())).findFirst().ifPresent(taken -> {
                    throw Refusal.at(model.model().place(taken), "the name '" + name + "' is taken", "choose another name");
                });
        return List.of(new Insertion(file).atEnd("system " + name + " {" + file.lineEnd() + "}"));
    }

    /** Behind the last instance; else behind what stands before the equations. */
    static TextEdit insert(Original file, ComponentType container, String line) {
        Insertion insertion = new Insertion(file);
        Optional<Member> last = last(container, InstanceGroup.class);
        if (last.isPresent()) {
            return insertion.after(file.span(last.get()), line, false);
        }
        Optional<Member> before = container.getMembers().stream().takeWhile(member -> !(member instanceof EquationSection))
                .reduce((first, second) -> second);
        return before.map(member -> insertion.after(file.span(member), line, false)).orElseGet(() -> insertion.first(container, line));
    }

    static Optional<Member> last(ComponentType container, Class<? extends Member> kind) {
        return container.getMembers().stream().filter(kind::isInstance).reduce((first, second) -> second);
    }

    /** Whether an instance of {@code outer} is one of {@code inner} or has one in it, at any depth. */
    static boolean contains(ComponentType outer, ComponentType inner, Set<ComponentType> seen) {
        return Members.isA(outer, inner) || seen.add(outer) && Members.instances(outer).stream()
                .flatMap(instance -> Members.type(instance).stream()).anyMatch(type -> contains(type, inner, seen));
    }

    private void free(ComponentType container, String name) {
        free(model, container, name);
    }

    static void free(EditedModel model, ComponentType container, String name) {
        Members.find(container, name).ifPresent(taken -> {
            throw Refusal.at(model.model().place(taken), container.getName() + " has a member '" + name + "' already", "choose another name");
        });
    }
}
