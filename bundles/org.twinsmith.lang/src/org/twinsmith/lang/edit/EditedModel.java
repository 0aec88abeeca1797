package org.twinsmith.lang.edit;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.model.twin.TwinFile;

/** The texts of a model that may be edited. */
final class EditedModel {
    private final LoadedModel model;
    private final Map<Resource, Original> files = new HashMap<>();

    EditedModel(LoadedModel model) {
        this.model = model;
        Map<String, String> texts = new HashMap<>();
        for (ModelSource source : model.sources()) {
            texts.put(source.path(), source.text());
        }
        for (TwinFile file : model.files()) {
            String path = model.places().of(file).file();
            files.put(file.eResource(), new Original(path, texts.getOrDefault(path, ""),
                    ((XtextResource) file.eResource()).getParseResult().getRootNode()));
        }
    }

    LoadedModel model() {
        return model;
    }

    /** The file of an element. Refused for the library, and where the text does not parse: what an edit would do to it is anyone's guess. */
    Original file(EObject element) {
        Original file = files.get(element.eResource());
        if (file == null) {
            throw Refusal.of("this stands in no file of the model", "only what the model itself declares can be edited");
        }
        XtextResource resource = (XtextResource) element.eResource();
        if (resource.getParseResult().hasSyntaxErrors()) {
            throw Refusal.at(model.errors().map(Diagnostic::place).filter(place -> place.file().equals(file.path())).findFirst()
                    .orElseThrow(), file.path() + " does not parse", "mend the text first");
        }
        return file;
    }
}
