package org.twinsmith.ui.run;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.twinsmith.lang.ide.navigation.Lenses.Lens;

/**
 * What to do with which declaration of which model, as a launch configuration keeps it.
 *
 * @param kind what to do
 * @param model path of the model's container in the workspace
 * @param option the option of the command line that names the declaration: {@code --scenario}
 * @param name the declaration's name; empty where the whole model is meant
 * @param more further arguments, as a command line has them
 */
record Choice(TaskKind kind, String model, String option, String name, String more) {
    private static final String PREFIX = "org.twinsmith.ui.run.";
    static final String KIND = PREFIX + "kind";
    static final String MODEL = PREFIX + "model";
    static final String OPTION = PREFIX + "option";
    static final String NAME = PREFIX + "name";
    static final String MORE = PREFIX + "more";

    static Choice of(IContainer model, TaskKind kind, Lens lens) {
        return new Choice(kind, model.getFullPath().toString(), lens.option(), lens.name(), "");
    }

    /** The whole model. */
    static Choice of(IContainer model, TaskKind kind) {
        return new Choice(kind, model.getFullPath().toString(), "", "", "");
    }

    /** What a configuration says; fails with a sentence for the user where it says nothing that can be done. */
    static Choice of(ILaunchConfiguration configuration) throws CoreException {
        String command = configuration.getAttribute(KIND, "");
        TaskKind kind = TaskKind.of(command).orElseThrow(() -> new CoreException(
                Status.error("The launch configuration '" + configuration.getName() + "' does not say what to do")));
        return new Choice(kind, configuration.getAttribute(MODEL, ""), configuration.getAttribute(OPTION, ""),
                configuration.getAttribute(NAME, ""), configuration.getAttribute(MORE, ""));
    }

    void write(ILaunchConfigurationWorkingCopy copy) {
        copy.setAttribute(KIND, kind.command());
        copy.setAttribute(MODEL, model);
        copy.setAttribute(OPTION, option);
        copy.setAttribute(NAME, name);
        copy.setAttribute(MORE, more);
        copy.setMappedResources(container().map(found -> new IResource[] {found}).orElse(null));
    }

    /** The container of the model; empty where the workspace has none of that path. */
    Optional<IContainer> container() {
        return Optional.ofNullable(model.isEmpty() ? null : ResourcesPlugin.getWorkspace().getRoot().findMember(model))
                .filter(found -> found instanceof IContainer && found.isAccessible()).map(IContainer.class::cast);
    }

    /** What the launch configuration, the console and the progress view call it. */
    String title() {
        String where = kind.hasModel() ? model.substring(model.lastIndexOf('/') + 1) : "runs";
        return name.isEmpty() ? kind.title() + " " + where : kind.title() + " " + name + " of " + where;
    }
}
