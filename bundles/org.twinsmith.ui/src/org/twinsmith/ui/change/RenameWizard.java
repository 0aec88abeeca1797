package org.twinsmith.ui.change;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name, and shows what would change before it does. */
final class RenameWizard extends RefactoringWizard {
    private final Renaming renaming;

    RenameWizard(Renaming renaming) {
        super(renaming, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.renaming = renaming;
        setDefaultPageTitle(renaming.getName());
        setWindowTitle(renaming.getName());
    }

    @Override
    protected void addUserInputPages() {
        addPage(new NamePage(renaming));
    }

    private static final class NamePage extends UserInputWizardPage {
        private final Renaming renaming;

        NamePage(Renaming renaming) {
            super("name");
            this.renaming = renaming;
        }

        @Override
        public void createControl(Composite parent) {
            Composite area = new Composite(parent, SWT.NONE);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
            new Label(area, SWT.NONE).setText("&New name:");
            Text name = new Text(area, SWT.BORDER);
            name.setText(renaming.old());
            name.selectAll();
            GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(name);
            name.addListener(SWT.Modify, event -> renamed(name.getText().strip()));
            setControl(area);
            renamed(renaming.old());
        }

        private void renamed(String name) {
            renaming.name(name);
            setPageComplete(!name.isEmpty() && !name.equals(renaming.old()));
        }
    }
}
