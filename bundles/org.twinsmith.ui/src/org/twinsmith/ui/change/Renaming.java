package org.twinsmith.ui.change;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.EditedText;

/** Renames what is named at an offset, in all files of its model; refused where the model would have errors then. */
public final class Renaming extends Refactoring {
    private final EditedText text;
    private final int offset;
    private final String old;
    private String name;
    private List<TextEdit> edits = List.of();

    /** @param old the name as it is */
    public Renaming(EditedText text, int offset, String old) {
        this.text = text;
        this.offset = offset;
        this.old = old;
        this.name = old;
    }

    String old() {
        return old;
    }

    /** Another name than the last one that was tried. */
    public void name(String wanted) {
        name = wanted;
    }

    @Override
    public String getName() {
        return "Rename '" + old + "'";
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
        Outcome outcome = TwinLanguage.get().rename(text.model(), text.path(), offset, name).orElse(null);
        return switch (outcome) {
            case Outcome.Edits found -> {
                edits = found.edits();
                yield new RefactoringStatus();
            }
            case Outcome.Refused refused -> RefactoringStatus.createFatalErrorStatus(told(refused));
            case null -> RefactoringStatus.createFatalErrorStatus("Nothing is named here any more");
        };
    }

    private static String told(Outcome.Refused refused) {
        String remedy = refused.reason().remedy().isEmpty() ? "" : "; " + refused.reason().remedy();
        return refused.reason().message() + remedy + " (" + refused.reason().code().id() + ")";
    }

    @Override
    public Change createChange(IProgressMonitor monitor) {
        return TextChanges.of(getName(), edits);
    }
}
