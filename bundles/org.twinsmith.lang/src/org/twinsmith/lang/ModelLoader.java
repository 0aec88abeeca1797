package org.twinsmith.lang;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.edit.EditService;
import org.twinsmith.lang.reference.LanguageReference;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.TopologyEdits;

/**
 * Reads a model: parses, links and checks all {@code .twin} files of some folders as one. The entry of the language for
 * whoever has no editor. Nothing is read from anywhere but the given folders and the library.
 *
 * <p>One loader serves one thread at a time; each load stands for itself.
 */
public final class ModelLoader {

    /** The language outside of OSGi, set up once in a process. */
    private static final class Standalone {
        private static final Injector INJECTOR = new TwinStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    private final Provider<ModelWorkspace> workspaces;
    private final EditService edits;
    private final Provider<LanguageReference> reference;

    @Inject
    ModelLoader(Provider<ModelWorkspace> workspaces, EditService edits, Provider<LanguageReference> reference) {
        this.workspaces = workspaces;
        this.edits = edits;
        this.reference = reference;
    }

    /** A loader for plain Java, without OSGi. */
    public static ModelLoader standalone() {
        return Standalone.INJECTOR.getInstance(ModelLoader.class);
    }

    /**
     * Reads the folders, recursively; together they are one model. A single {@code .twin} file may stand for a folder.
     * What cannot be read is among the diagnostics; nothing is thrown for it.
     */
    public LoadedModel load(List<Path> folders) {
        ModelFolders.Content content = ModelFolders.read(folders);
        return load(content.sources(), content.diagnostics());
    }

    /** Reads texts by path, as if they stood in files. */
    public LoadedModel loadTexts(Map<String, String> texts) {
        return load(texts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> new ModelSource(each.getKey(), each.getValue(),
                        ModelFolders.sha256(each.getValue().getBytes(StandardCharsets.UTF_8)))).toList(), List.of());
    }

    /** Gestures of a drawing as edits of the texts of a model. */
    public TopologyEdits edits(LoadedModel model) {
        return edits.edits(model);
    }

    /** What the language and its library say about themselves. */
    public LanguageReference reference() {
        return reference.get();
    }

    private LoadedModel load(List<ModelSource> sources, List<Diagnostic> before) {
        ModelWorkspace workspace = workspaces.get();
        sources.forEach(workspace::put);
        return workspace.model(before);
    }
}
