package org.twinsmith.lang.ide.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.ide.navigation.Navigation;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.Named;

/** Renames a declaration with all its uses; refuses where the model would have errors then that it has not now. */
record Renaming(EditorServices services, ServedFolder folder) {

    WorkspaceEdit edits(Named named, String name) {
        LoadedModel model = folder.model();
        Set<Place> places = new LinkedHashSet<>();
        if (named != null) {
            Navigation.declaration(model, named).ifPresent(places::add);
        }
        if (places.isEmpty()) {
            throw refused("only what the model itself declares can be renamed");
        }
        places.addAll(Navigation.uses(model, named));
        Map<String, List<Place>> byFile = places.stream().collect(Collectors.groupingBy(Place::file, TreeMap::new, Collectors.toList()));
        refuseNewErrors(model, renamed(byFile, name));
        Map<String, List<TextEdit>> edits = new HashMap<>();
        byFile.forEach((path, there) -> {
            TextLines lines = new TextLines(folder.text(path));
            edits.put(Uris.uri(path), there.stream().map(place -> new TextEdit(lines.range(place), name)).toList());
        });
        return new WorkspaceEdit(edits);
    }

    private Map<String, String> renamed(Map<String, List<Place>> byFile, String name) {
        Map<String, String> texts = new HashMap<>();
        byFile.forEach((path, places) -> {
            StringBuilder text = new StringBuilder(folder.text(path));
            places.stream().sorted(Comparator.comparingInt(Place::offset).reversed())
                    .forEach(place -> text.replace(place.offset(), place.offset() + place.length(), name));
            texts.put(path, text.toString());
        });
        return texts;
    }

    private void refuseNewErrors(LoadedModel before, Map<String, String> texts) {
        ModelWorkspace trial = services.workspace();
        folder.textsWith(texts).forEach((path, text) -> trial.put(new ModelSource(path, text, "")));
        List<Diagnostic> errors = new ArrayList<>(trial.model(List.of()).errors().toList());
        if (errors.size() > before.errors().count()) {
            throw refused("after renaming the model would have errors: " + errors.getFirst());
        }
    }

    private static ResponseErrorException refused(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
    }
}
