package org.twinsmith.ui.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.workspace.ModelWorkspace;

/** A model that stays parsed between questions; a question brings the texts it is about, and only what differs is parsed. */
final class LiveModel {
    private final ModelWorkspace workspace;
    private final Map<String, String> known = new HashMap<>();

    LiveModel(ModelWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Answers a question about a model as its texts are; one question at a time. */
    synchronized <T> T ask(ModelText model, Function<ModelWorkspace, T> question) {
        List<String> gone = known.keySet().stream().filter(path -> !model.files().containsKey(path)).toList();
        gone.forEach(path -> {
            workspace.remove(path);
            known.remove(path);
        });
        model.files().forEach((path, text) -> {
            if (!text.equals(known.put(path, text))) {
                // The hash is for the provenance of runs, which start from files.
                workspace.put(new ModelSource(path, text, ""));
            }
        });
        workspace.link();
        return question.apply(workspace);
    }
}
