package org.twinsmith.lang.edit;

import java.util.Comparator;
import java.util.List;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.edit.TopologyEdits;

/** The edits of one model. */
final class ModelEdits implements TopologyEdits {
    private final LoadedModel model;
    private final EditedModel edited;
    private final Snippets snippets;
    private final Visibility visibility;
    private final Trial trial;

    ModelEdits(LoadedModel model, Snippets snippets, Visibility visibility, Trial trial) {
        this.model = model;
        this.edited = new EditedModel(model);
        this.snippets = snippets;
        this.visibility = visibility;
        this.trial = trial;
    }

    @Override
    public Outcome of(Gesture gesture) {
        try {
            List<TextEdit> edits = edits(gesture).stream()
                    .sorted(Comparator.comparing(TextEdit::path).thenComparingInt(TextEdit::offset)).toList();
            Outcome.Edits outcome = new Outcome.Edits(edits);
            check(gesture, outcome);
            return outcome;
        } catch (DiagnosticException refused) {
            return new Outcome.Refused(refused.diagnostics().getFirst());
        }
    }

    private List<TextEdit> edits(Gesture gesture) {
        InstanceEdits instances = new InstanceEdits(edited, snippets, visibility);
        ConnectionEdits connections = new ConnectionEdits(edited, snippets);
        ValueEdits values = new ValueEdits(edited, snippets);
        return switch (gesture) {
            case Gesture.CreateInstance create -> instances.create(create);
            case Gesture.CreateSystem create -> instances.createSystem(create);
            case Gesture.Paste paste -> new Copying(edited, snippets, visibility).paste(paste);
            case Gesture.Duplicate duplicate -> instances.duplicate(duplicate);
            case Gesture.Connect connect -> connections.connect(connect);
            case Gesture.Reconnect reconnect -> connections.reconnect(reconnect);
            case Gesture.Rename rename -> new Renaming(edited, snippets).of(rename);
            case Gesture.Delete delete -> new Deletion(edited).of(delete);
            case Gesture.MoveInto move -> new Moving(edited, visibility).of(move);
            case Gesture.SetValue set -> values.set(set);
            case Gesture.UnsetValue unset -> values.unset(unset);
            case Gesture.Bind bind -> new BindEdits(edited, snippets, visibility).of(bind);
        };
    }

    /** What changes the meaning of names is linked as well, which takes time in proportion to the model; all else is parsed only. */
    private void check(Gesture gesture, Outcome.Edits edits) {
        switch (gesture) {
            case Gesture.Rename rename -> new Renaming(edited, snippets).keepMeaning(rename, trial.links(model, edits));
            case Gesture.MoveInto move -> trial.links(model, edits);
            case Gesture.Bind bind -> trial.links(model, edits);
            case Gesture.Paste paste -> trial.links(model, edits);
            default -> trial.parses(model, edits);
        }
    }
}
