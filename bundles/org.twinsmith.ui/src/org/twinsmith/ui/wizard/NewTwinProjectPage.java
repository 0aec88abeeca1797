package org.twinsmith.ui.wizard;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.twinsmith.ui.project.Examples;

/** Asks for a project's name and for what it begins with. */
final class NewTwinProjectPage extends WizardPage {
    private static final String SMALL_MODEL = "A small model: a vessel that cools";

    private Text name;
    private Combo content;

    NewTwinProjectPage() {
        super("project");
        setTitle("Twin project");
        setDescription("A project holds the files of one model.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText("&Name:");
        name = new Text(area, SWT.BORDER);
        new Label(area, SWT.NONE).setText("&Begin with:");
        content = new Combo(area, SWT.READ_ONLY);
        content.add(SMALL_MODEL);
        Arrays.stream(Examples.values()).forEach(example -> content.add("Example: " + example.label()));
        content.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(content);
        name.addListener(SWT.Modify, event -> validate());
        content.addListener(SWT.Selection, event -> proposeName());
        setControl(area);
        setPageComplete(false);
    }

    private void proposeName() {
        if (name.getText().isEmpty()) {
            example().ifPresent(example -> name.setText(example.projectName()));
        }
    }

    private void validate() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus valid = workspace.validateName(projectName(), IResource.PROJECT);
        boolean taken = valid.isOK() && workspace.getRoot().getProject(projectName()).exists();
        setErrorMessage(taken ? "A project of this name exists already." : valid.isOK() ? null : valid.getMessage());
        setPageComplete(valid.isOK() && !taken);
    }

    String projectName() {
        return name.getText().strip();
    }

    /** The example to copy; empty means the small model. */
    Optional<Examples> example() {
        int index = content.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(Examples.values()[index - 1]);
    }
}
