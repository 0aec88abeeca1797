package org.twinsmith.diagram.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.diagram.scene.Elements;
import org.twinsmith.diagram.tool.Copied;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Instance;

/** Makes gestures of requests. The drawing shows instances, the text declares types: what is asked of a part is done in the type of what holds it. */
public final class Gestures {
    private final DiagramView view;
    private final Elements elements;
    private final Function<String, Optional<ComponentType>> types;

    /** @param types finds types by their full name */
    public Gestures(DiagramView view, Elements elements, Function<String, Optional<ComponentType>> types) {
        this.view = view;
        this.elements = elements;
        this.types = types;
    }

    /**
     * One or several gestures and where the new components will stand.
     *
     * @param gestures independent of each other
     * @param created paths of what comes into being, in the order of what was asked for
     */
    public record Asked(List<Gesture> gestures, List<String> created) {
        public Asked {
            gestures = List.copyOf(gestures);
            created = List.copyOf(created);
        }
    }

    /**
     * The gestures of a request that changes the text.
     *
     * @throws DiagnosticException TW-0811 where something it names is gone
     */
    public Asked of(Request request) {
        return switch (request) {
            case Request.Connect connect -> connect(connect);
            case Request.Reconnect reconnect -> reconnect(reconnect);
            case Request.Create create -> create(create);
            case Request.MoveInto move -> new Asked(List.of(new Gesture.MoveInto(instance(move.path()), instance(move.container()))),
                    List.of(move.container() + "." + name(move.path())));
            case Request.Rename rename -> new Asked(List.of(new Gesture.Rename(instance(rename.path()), rename.name())),
                    List.of(join(DiagramView.container(rename.path()), rename.name())));
            case Request.SetValue set -> new Asked(List.of(set.value().isBlank() ? new Gesture.UnsetValue(instance(set.path()), set.feature())
                    : new Gesture.SetValue(instance(set.path()), set.feature(), set.value().strip())), List.of());
            case Request.Delete delete -> delete(delete);
            case Request.Duplicate duplicate -> duplicate(duplicate);
            case Request.Paste paste -> paste(paste);
            case Request.Arranged none -> throw new IllegalArgumentException("places are not text");
            case Request.Toggle none -> throw new IllegalArgumentException("opening is not text");
            case Request.EditName none -> throw new IllegalArgumentException("a question is not text");
        };
    }

    private Asked connect(Request.Connect connect) {
        Common common = Common.of(view, connect.source(), connect.target());
        return new Asked(List.of(new Gesture.Connect(type(common.container()), common.source(), common.target())), List.of());
    }

    private Asked reconnect(Request.Reconnect reconnect) {
        String scope = view.link(reconnect.link()).map(each -> each.link().scope()).orElse("");
        String path = scope.isEmpty() ? reconnect.pin() : reconnect.pin().startsWith(scope + ".") ? reconnect.pin().substring(scope.length() + 1) : "";
        if (path.isEmpty()) {
            throw refused("'" + reconnect.pin() + "' lies outside of " + scope + ", in which this connection is written",
                    "delete the connection, and connect anew");
        }
        Gesture.End end = reconnect.source() ? Gesture.End.SOURCE : Gesture.End.TARGET;
        return new Asked(List.of(new Gesture.Reconnect(connection(reconnect.link()), end, path)), List.of());
    }

    private Asked create(Request.Create create) {
        ComponentType type = types.apply(create.type()).orElseThrow(() -> gone(create.type()));
        ComponentType container = type(create.container());
        String name = free(container, initial(type.getName()), new HashSet<>());
        return new Asked(List.of(new Gesture.CreateInstance(container, type, name)), List.of(join(create.container(), name)));
    }

    private Asked delete(Request.Delete delete) {
        List<EObject> elements = new ArrayList<>();
        delete.elements().forEach(each -> elements.add(Selection.isLink(each) ? connection(each) : instance(each)));
        return new Asked(List.of(new Gesture.Delete(elements.stream().distinct().toList())), List.of());
    }

    private Asked duplicate(Request.Duplicate duplicate) {
        List<Gesture> gestures = new ArrayList<>();
        List<String> created = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String path : duplicate.paths()) {
            Instance instance = instance(path);
            String name = free(Members.owner(instance).orElseThrow(), instance.getName().replaceFirst("\\d+$", ""), taken);
            taken.add(name);
            gestures.add(new Gesture.Duplicate(instance, name));
            created.add(join(DiagramView.container(path), name));
        }
        return new Asked(gestures, created);
    }

    private Asked paste(Request.Paste paste) {
        ComponentType container = type(paste.container());
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Gesture.Paste.Part> parts = new ArrayList<>();
        for (Copied.Part part : paste.copied().parts()) {
            String old = part.instance().name();
            boolean free = !Members.named(container).containsKey(old) && !taken.contains(old);
            String name = free ? old : free(container, old.replaceFirst("\\d+$", ""), taken);
            taken.add(name);
            names.put(old, name);
            ComponentType partType = types.apply(part.instance().type()).orElseThrow(() -> refused("there is no type " + part.instance().type()
                    + " in this model", "copy its declaration too"));
            parts.add(new Gesture.Paste.Part(part.instance(), name, partType));
        }
        List<Gesture.Paste.Joint> joints = paste.copied().joints().stream()
                .map(joint -> new Gesture.Paste.Joint(renamed(joint.source(), names), renamed(joint.target(), names))).toList();
        return new Asked(List.of(new Gesture.Paste(container, parts, joints)),
                parts.stream().map(part -> join(paste.container(), part.name())).toList());
    }

    private static String renamed(String pin, Map<String, String> names) {
        int dot = pin.indexOf('.');
        return names.get(pin.substring(0, dot)) + pin.substring(dot);
    }

    /** The stem with the first number that makes a name of it which nothing has. */
    private static String free(ComponentType container, String stem, Set<String> taken) {
        Set<String> names = new HashSet<>(Members.named(container).keySet());
        names.addAll(taken);
        int number = 1;
        while (names.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    private static String initial(String typeName) {
        return typeName.substring(0, 1).toLowerCase(Locale.ROOT) + typeName.substring(1);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String join(String container, String name) {
        return container.isEmpty() ? name : container + "." + name;
    }

    private ComponentType type(String path) {
        return elements.type(path).orElseThrow(() -> gone(path));
    }

    private Instance instance(String path) {
        return elements.instance(path).orElseThrow(() -> gone(path));
    }

    private Connection connection(String key) {
        return view.link(key).flatMap(each -> elements.connection(each.link())).orElseThrow(() -> gone(key.replace(">", " -> ")));
    }

    private static DiagnosticException gone(String what) {
        return refused("'" + what + "' is not in the model any more", "");
    }

    private static DiagnosticException refused(String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.EDIT_REFUSED, message, remedy, Place.NOWHERE));
    }
}
