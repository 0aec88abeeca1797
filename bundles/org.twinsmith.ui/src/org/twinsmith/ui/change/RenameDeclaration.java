package org.twinsmith.ui.change;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinsmith.ui.language.TwinLanguage;

/** Renames what is named at the caret, with all its uses. */
public final class RenameDeclaration extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        EditedSelection selected = EditedSelection.of(event).orElse(null);
        if (selected == null) {
            return null;
        }
        Optional<String> name = TwinLanguage.get().name(selected.text().model(), selected.text().path(), selected.offset());
        if (name.isEmpty()) {
            MessageDialog.openInformation(shell, "Rename", "Nothing is named at the caret. Put it into a name.");
            return null;
        }
        try {
            new RefactoringWizardOpenOperation(new RenameWizard(new Renaming(selected.text(), selected.offset(), name.get())))
                    .run(shell, "Rename");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
