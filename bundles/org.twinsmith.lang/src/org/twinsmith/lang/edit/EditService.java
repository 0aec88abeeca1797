package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.model.edit.TopologyEdits;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.TwinFile;

/** Makes the text edits of models. */
public final class EditService {
    private final Snippets snippets;
    private final Visibility visibility;
    private final Trial trial;
    private final StandardLibrary library;

    @Inject
    EditService(Snippets snippets, Visibility visibility, Trial trial, StandardLibrary library) {
        this.snippets = snippets;
        this.visibility = visibility;
        this.trial = trial;
        this.library = library;
    }

    /** Edits of a model as it is now; after a text changed, ask again with the model read anew. */
    public TopologyEdits edits(LoadedModel model) {
        return new ModelEdits(model, snippets, visibility, trial);
    }

    /** Units of declarations over the library's units. */
    public Quantities quantities() {
        return library.quantities();
    }

    /** The types of which there can be instances, by their full names: those of the model, then those of the library. */
    public Map<String, ComponentType> types(List<TwinFile> files) {
        Map<String, ComponentType> types = new LinkedHashMap<>();
        Stream.concat(files.stream(), library.files().stream()).flatMap(file -> file.getElements().stream())
                .filter(ComponentType.class::isInstance).map(ComponentType.class::cast)
                .filter(type -> !type.isAbstract() && type.getName() != null)
                .forEach(type -> types.putIfAbsent(TwinNames.namespace((TwinFile) type.eContainer()).append(type.getName()).toString(), type));
        return types;
    }
}
