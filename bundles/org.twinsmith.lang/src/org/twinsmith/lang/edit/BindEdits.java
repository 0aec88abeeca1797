package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** New bindings: behind the last one of the same source, else behind the source. */
record BindEdits(EditedModel model, Snippets snippets, Visibility visibility) {

    List<TextEdit> of(Gesture.Bind gesture) {
        String path = snippets.path(gesture.path());
        Source source = gesture.source();
        Original file = model.file(source);
        String[] parts = path.split("\\.", 2);
        ComponentType system = model.model().all(ComponentType.class).stream().filter(type -> parts[0].equals(type.getName())).findFirst()
                .orElseThrow(() -> Refusal.of("'" + parts[0] + "' is no system of the model", "begin the path with the name of a system"));
        if (parts.length == 1) {
            throw Refusal.of("'" + path + "' is a system", "name a value of it");
        }
        PathTarget.of(system, parts[1]);
        Optional<Binding> last = ((TwinFile) EcoreUtil.getRootContainer(source)).getElements().stream().filter(Binding.class::isInstance)
                .map(Binding.class::cast).filter(binding -> binding.getSource() == source).reduce((first, second) -> second);
        List<TextEdit> edits = new ArrayList<>(visibility.of(system, source, TwinPackage.Literals.SCENARIO__SYSTEM, file).imports());
        edits.add(new Insertion(file).after(file.span(last.isPresent() ? last.get() : source), line(gesture, path), last.isEmpty()));
        return edits;
    }

    private String line(Gesture.Bind gesture, String path) {
        String arrow = gesture.direction() == Gesture.Bind.Direction.READ ? " <- " : " -> ";
        return "bind " + path + arrow + gesture.source().getName() + " " + Snippets.quoted(gesture.address())
                + gesture.unit().map(unit -> " " + snippets.unit(unit)).orElse("");
    }
}
