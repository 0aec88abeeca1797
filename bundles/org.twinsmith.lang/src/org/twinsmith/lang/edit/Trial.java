package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;

/** Reads what edits would leave behind, before anyone applies them. */
final class Trial {
    private final IParser parser;
    private final Provider<ModelWorkspace> workspaces;

    @Inject
    Trial(IParser parser, Provider<ModelWorkspace> workspaces) {
        this.parser = parser;
        this.workspaces = workspaces;
    }

    /** Refuses edits after which a file does not parse. */
    void parses(LoadedModel model, Outcome.Edits edits) {
        texts(model, edits).forEach((path, text) -> {
            IParseResult result = parser.parse(new StringReader(text));
            if (result.hasSyntaxErrors()) {
                SyntaxErrorMessage error = result.getSyntaxErrors().iterator().next().getSyntaxErrorMessage();
                throw Refusal.of("after that " + path + " would not parse: " + error.getMessage(), "");
            }
        });
    }

    /** Refuses edits after which the model has more errors than before. */
    LoadedModel links(LoadedModel model, Outcome.Edits edits) {
        Map<String, String> changed = texts(model, edits);
        ModelWorkspace workspace = workspaces.get();
        for (ModelSource source : model.sources()) {
            workspace.put(new ModelSource(source.path(), changed.getOrDefault(source.path(), source.text()), ""));
        }
        LoadedModel after = workspace.model(List.of());
        List<String> before = model.errors().map(Diagnostic::message).toList();
        if (after.errors().count() > before.size()) {
            Diagnostic error = after.errors().filter(each -> !before.contains(each.message())).findFirst()
                    .orElseGet(() -> after.errors().findFirst().orElseThrow());
            throw Refusal.of("after that the model would have errors: " + error, "");
        }
        return after;
    }

    /** The changed texts by path. */
    static Map<String, String> texts(LoadedModel model, Outcome.Edits edits) {
        Map<String, String> sources = model.sources().stream().collect(Collectors.toMap(ModelSource::path, ModelSource::text));
        Map<String, String> changed = new TreeMap<>();
        edits.byFile().forEach((path, list) -> changed.put(path, TextEdit.apply(sources.get(path), list)));
        return changed;
    }
}
