package org.twinsmith.ui.project;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** Marks a project as holding a twin: its model is checked with every build. */
public final class TwinNature implements IProjectNature {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.ui.nature";

    private IProject project;

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        if (Arrays.stream(description.getBuildSpec()).noneMatch(TwinNature::isOurs)) {
            ICommand ours = description.newCommand();
            ours.setBuilderName(TwinBuilder.ID);
            setBuildSpec(description, Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(ours)));
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        setBuildSpec(description, Arrays.stream(description.getBuildSpec()).filter(command -> !isOurs(command)));
    }

    private void setBuildSpec(IProjectDescription description, Stream<ICommand> commands) throws CoreException {
        description.setBuildSpec(commands.toArray(ICommand[]::new));
        project.setDescription(description, null);
    }

    private static boolean isOurs(ICommand command) {
        return TwinBuilder.ID.equals(command.getBuilderName());
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }
}
