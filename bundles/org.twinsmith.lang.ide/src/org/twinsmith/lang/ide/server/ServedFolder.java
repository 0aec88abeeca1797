package org.twinsmith.lang.ide.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelFolders;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;

/** The model of one folder: its files, and instead of some of them what the editor shows. Serves one thread at a time. */
final class ServedFolder {
    private final Path root;
    private final ModelWorkspace workspace;
    private final Map<String, String> open = new HashMap<>();
    private Map<String, ModelSource> sources = new HashMap<>();
    private List<Diagnostic> unread = List.of();

    ServedFolder(Path root, ModelWorkspace workspace) {
        this.root = root;
        this.workspace = workspace;
        readAgain();
    }

    Path root() {
        return root;
    }

    ModelWorkspace workspace() {
        return workspace;
    }

    /** Takes over what changed in the files; what the editor shows wins. */
    void readAgain() {
        ModelFolders.Content content = ModelFolders.read(List.of(root));
        Map<String, ModelSource> now = new HashMap<>();
        content.sources().forEach(source -> now.put(source.path(), source));
        open.forEach((path, text) -> now.put(path, new ModelSource(path, text, "")));
        Set<String> gone = new HashSet<>(sources.keySet());
        gone.removeAll(now.keySet());
        gone.forEach(workspace::remove);
        now.values().forEach(workspace::put);
        sources = now;
        unread = content.diagnostics();
    }

    void edit(String path, String text) {
        open.put(path, text);
        ModelSource source = new ModelSource(path, text, "");
        sources.put(path, source);
        workspace.put(source);
    }

    void close(String path) {
        open.remove(path);
        readAgain();
    }

    /** The text of a path; empty where there is none. */
    String text(String path) {
        return sources.containsKey(path) ? sources.get(path).text() : "";
    }

    Set<String> paths() {
        return Set.copyOf(sources.keySet());
    }

    LoadedModel model() {
        return workspace.model(unread.stream().filter(each -> !open.containsKey(each.place().file())).toList());
    }

    /** Edits of texts in the words of the protocol. */
    WorkspaceEdit edit(List<TextEdit> edits) {
        Map<String, List<org.eclipse.lsp4j.TextEdit>> byFile = new TreeMap<>();
        new Outcome.Edits(edits).byFile().forEach((path, list) -> {
            TextLines lines = new TextLines(text(path));
            byFile.put(Uris.uri(path), list.stream()
                    .map(edit -> new org.eclipse.lsp4j.TextEdit(lines.range(edit.offset(), edit.length()), edit.text())).toList());
        });
        return new WorkspaceEdit(byFile);
    }
}
