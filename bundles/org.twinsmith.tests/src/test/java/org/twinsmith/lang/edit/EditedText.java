package org.twinsmith.lang.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;

/** Texts under edit. */
record EditedText(Map<String, String> texts) {
    private static final ModelLoader LOADER = ModelLoader.standalone();

    static EditedText of(String text) {
        return new EditedText(Map.of("model.twin", text));
    }

    LoadedModel model() {
        return LOADER.loadTexts(texts);
    }

    Outcome outcome(Function<LoadedModel, Gesture> gesture) {
        LoadedModel model = model();
        return LOADER.edits(model).of(gesture.apply(model));
    }

    /** The texts after a gesture that is not refused. */
    EditedText after(Function<LoadedModel, Gesture> gesture) {
        return switch (outcome(gesture)) {
            case Outcome.Edits edits -> applied(edits);
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.reason());
        };
    }

    EditedText applied(Outcome.Edits edits) {
        Map<String, String> after = new LinkedHashMap<>(texts);
        edits.byFile().forEach((path, list) -> after.computeIfPresent(path, (key, text) -> TextEdit.apply(text, list)));
        return new EditedText(after);
    }

    Diagnostic refusal(Function<LoadedModel, Gesture> gesture) {
        return switch (outcome(gesture)) {
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Edits edits -> throw new AssertionError("not refused: " + edits);
        };
    }

    String text() {
        return texts.get("model.twin");
    }

    static ComponentType type(LoadedModel model, String name) {
        return declared(model, ComponentType.class, name);
    }

    static <T extends Declaration> T declared(LoadedModel model, Class<T> kind, String name) {
        return model.all(kind).stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    static Instance instance(LoadedModel model, String type, String name) {
        return (Instance) member(model, type, name);
    }

    static Named member(LoadedModel model, String type, String name) {
        return Members.find(type(model, type), name).orElseThrow();
    }

    static Connection connection(LoadedModel model, String type, int index) {
        return type(model, type).getMembers().stream().filter(Connection.class::isInstance).map(Connection.class::cast).toList().get(index);
    }
}
