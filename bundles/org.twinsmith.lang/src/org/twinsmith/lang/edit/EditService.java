package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.edit.TopologyEdits;

/** Makes the text edits of models. */
public final class EditService {
    private final Snippets snippets;
    private final Visibility visibility;
    private final Trial trial;

    @Inject
    EditService(Snippets snippets, Visibility visibility, Trial trial) {
        this.snippets = snippets;
        this.visibility = visibility;
        this.trial = trial;
    }

    /** Edits of a model as it is now; after a text changed, ask again with the model read anew. */
    public TopologyEdits edits(LoadedModel model) {
        return new ModelEdits(model, snippets, visibility, trial);
    }
}
