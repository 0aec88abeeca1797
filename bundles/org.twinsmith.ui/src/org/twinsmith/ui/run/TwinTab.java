package org.twinsmith.ui.run;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.twinsmith.ui.language.Task;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.picture.Pictures;
import org.twinsmith.ui.project.TwinProjects;

/** Asks what to do with which declaration of which model. */
final class TwinTab extends AbstractLaunchConfigurationTab {
    private Text model;
    private Combo kind;
    private Combo name;
    private Text more;
    private List<Task> tasks = List.of();

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
        model = text(area, "&Model:", "The project or folder that holds the model");
        createPushButton(area, "&Browse…", null).addListener(SWT.Selection, event -> browse());
        kind = combo(area, "&Do:", SWT.READ_ONLY);
        Arrays.stream(TaskKind.values()).filter(TaskKind::hasModel).forEach(each -> kind.add(each.title()));
        name = combo(area, "&With:", SWT.NONE);
        more = text(area, "&Further arguments:", "");
        more.setMessage("as on the command line, such as --seed 7 --tolerance 1e-6");
        model.addListener(SWT.Modify, event -> changed());
        kind.addListener(SWT.Selection, event -> changed());
        for (Control each : List.of(name, more)) {
            each.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
        }
        setControl(area);
    }

    private static Text text(Composite area, String label, String hint) {
        new Label(area, SWT.NONE).setText(label);
        Text field = new Text(area, SWT.BORDER);
        field.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).span(label.startsWith("&M") ? 1 : 2, 1).align(SWT.FILL, SWT.CENTER).applyTo(field);
        return field;
    }

    private static Combo combo(Composite area, String label, int style) {
        new Label(area, SWT.NONE).setText(label);
        Combo field = new Combo(area, style);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(field);
        return field;
    }

    private void browse() {
        ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), ResourcesPlugin.getWorkspace().getRoot(), false,
                "The project or folder that holds the model:");
        if (dialog.open() == ContainerSelectionDialog.OK && dialog.getResult().length > 0) {
            model.setText(dialog.getResult()[0].toString());
        }
    }

    /** Another model or another task has other declarations. */
    private void changed() {
        String before = name.getText();
        tasks = tasks();
        name.setItems(tasks.stream().filter(task -> task.lens().command().equals(kind().offeredWith()))
                .map(task -> task.lens().name()).distinct().toArray(String[]::new));
        name.setText(before);
        updateLaunchConfigurationDialog();
    }

    private List<Task> tasks() {
        IContainer container = choice().container().orElse(null);
        try {
            return container == null ? List.of() : TwinLanguage.get().tasks(TwinProjects.textOf(container));
        } catch (CoreException e) {
            ILog.of(TwinTab.class).warn("No declarations to choose from: the model cannot be read", e);
            return List.of();
        }
    }

    private TaskKind kind() {
        return Arrays.stream(TaskKind.values()).filter(each -> each.title().equals(kind.getText())).findFirst().orElse(TaskKind.RUN);
    }

    private Choice choice() {
        String option = tasks.stream().map(Task::lens).filter(lens -> lens.command().equals(kind().offeredWith()) && lens.name().equals(name.getText()))
                .map(lens -> lens.option()).findFirst().orElse("");
        return new Choice(kind(), model.getText().strip(), option, name.getText().strip(), more.getText().strip());
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        IResource context = DebugUITools.getSelectedResource();
        IContainer container = context instanceof IContainer found ? found : context == null ? null : context.getProject();
        new Choice(TaskKind.SIMULATE, container == null ? "" : container.getFullPath().toString(), "", "", "").write(configuration);
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            Choice choice = Choice.of(configuration);
            model.setText(choice.model());
            kind.setText(choice.kind().title());
            name.setText(choice.name());
            more.setText(choice.more());
            changed();
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        choice().write(configuration);
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        Choice choice = choice();
        String wrong = choice.container().isEmpty() ? "The workspace has no open project or folder '" + choice.model() + "'."
                : choice.name().isEmpty() && choice.kind().hasDeclaration() ? "Choose a " + choice.kind().declaration() + "."
                : !choice.name().isEmpty() && choice.option().isEmpty()
                        ? "The model declares no " + choice.kind().declaration() + " '" + choice.name() + "'." : null;
        setErrorMessage(wrong);
        return wrong == null;
    }

    @Override
    public String getName() {
        return "Twin";
    }

    @Override
    public Image getImage() {
        return Pictures.get("run");
    }
}
