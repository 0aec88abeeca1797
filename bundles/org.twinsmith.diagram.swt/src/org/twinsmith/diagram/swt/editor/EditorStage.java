package org.twinsmith.diagram.swt.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.CoreException;
import org.twinsmith.diagram.edit.Ends;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.swt.model.TopologyModel;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.tool.Stage;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Journal;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.ui.change.TextChanges;

/** Does what the tools ask for: changes of places become steps to undo, all else edits of the text. */
public final class EditorStage implements Stage {
    private static final double BESIDE = 30;
    private final TopologyEditor editor;
    private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    private List<String> awaited = List.of();

    EditorStage(TopologyEditor editor) {
        this.editor = editor;
    }

    @Override
    public DiagramView view() {
        return editor.view();
    }

    @Override
    public Selection selection() {
        return editor.selection();
    }

    @Override
    public Optional<String> obstacle(String source, String target) {
        return new Ends(view()).obstacle(source, target);
    }

    @Override
    public void ask(Request request) {
        switch (request) {
            case Request.Arranged arranged -> arranged(arranged.what(), arranged.journal());
            case Request.Toggle toggle -> toggle(toggle.path());
            case Request.EditName name -> editor.body().names().edit(name.path());
            case Request.Create create -> {
                editor.body().palette().rest();
                edit(create);
            }
            default -> edit(request);
        }
    }

    void arranged(String what, Journal journal) {
        DiagramView changed = view();
        history.add(new PlaceChange(what, editor.undoContext(), forth -> {
            // Another drawing of the file may be shown by now; the step then has nothing to put back.
            if (editor.view() == changed) {
                if (forth) {
                    journal.redo(changed);
                } else {
                    journal.undo(changed);
                }
                editor.placesChanged();
            }
        }));
        editor.placesChanged();
    }

    /** Opens or closes what holds parts; asks for another name of what holds none. */
    private void toggle(String path) {
        boolean open = view().component(path).component().isOpen();
        view().setOpen(path, !open);
        editor.reading().request(0);
        editor.placesChanged();
    }

    private void edit(Request request) {
        editor.canvas().setMessage("");
        try {
            TopologyModel.Edited edited = editor.model().edit(editor.system(), view(), request);
            switch (edited.outcome()) {
                case Outcome.Refused refused -> refuse(refused);
                case Outcome.Edits edits -> {
                    expect(request, edited.created());
                    apply(label(request), edits.edits());
                    awaited = edited.created();
                    editor.reading().request(0);
                }
            }
        } catch (CoreException e) {
            editor.report(e);
        }
    }

    /** Says over the drawing why something is not done, until something else is. */
    private void refuse(Outcome.Refused refused) {
        String remedy = refused.reason().remedy();
        editor.canvas().setMessage(refused.reason().message() + (remedy.isEmpty() ? "" : "; " + remedy) + " (" + refused.reason().code().id() + ")");
    }

    private void expect(Request request, List<String> created) {
        switch (request) {
            case Request.Create create -> view().expect(created.getFirst(), create.at());
            case Request.MoveInto move -> view().expect(created.getFirst(), move.at());
            case Request.Duplicate duplicate -> {
                for (int i = 0; i < created.size(); i++) {
                    Rectangle box = view().component(duplicate.paths().get(i)).bounds();
                    view().expect(created.get(i), new Point(box.x() + BESIDE, box.y() + BESIDE));
                }
            }
            case Request.Paste paste -> {
                for (int i = 0; i < created.size(); i++) {
                    view().expect(created.get(i), paste.at().plus(paste.copied().parts().get(i).at().x(), paste.copied().parts().get(i).at().y()));
                }
            }
            default -> { }
        }
    }

    /** Edits of this file alone are a step of its own document; those of several files one of the workspace. */
    private void apply(String label, List<TextEdit> edits) throws CoreException {
        boolean alone = edits.stream().allMatch(edit -> edit.path().equals(editor.file().getFullPath().toString()));
        if (alone) {
            editor.text().apply(edits);
        } else {
            TextChanges.perform(label, edits);
        }
    }

    /** What a gesture brought into being is selected when the drawing shows it. */
    void selectAwaited() {
        if (!awaited.isEmpty() && awaited.stream().allMatch(path -> view().find(path).isPresent())) {
            selection().set(awaited);
            awaited = List.of();
        }
    }

    private static String label(Request request) {
        return switch (request) {
            case Request.Connect connect -> "Connect";
            case Request.Reconnect reconnect -> "Reconnect";
            case Request.Create create -> "Create";
            case Request.MoveInto move -> "Move into Container";
            case Request.Rename rename -> "Rename";
            case Request.Delete delete -> "Delete";
            case Request.Duplicate duplicate -> "Duplicate";
            case Request.Paste paste -> "Paste";
            default -> "Change";
        };
    }
}
