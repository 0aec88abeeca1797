package org.twinsmith.ui.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.twinsmith.ui.language.ModelText;

/** Finds the files of a model, and makes projects that hold one. */
public final class TwinProjects {
    private static final String EXTENSION = "twin";

    private static final SavedTexts SAVED = new SavedTexts();

    private TwinProjects() {
    }

    /** Whether a resource is a file of the language. */
    public static boolean isTwinFile(IResource resource) {
        return resource instanceof IFile && EXTENSION.equals(resource.getFileExtension());
    }

    /** The file that a document shows, where it is a file of the language inside the workspace. */
    public static Optional<IFile> fileOf(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        if (buffer == null || buffer.getLocation() == null || buffer.getLocation().segmentCount() < 2) {
            return Optional.empty();
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
        return file.exists() && isTwinFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** All files of the language below a container, without derived and hidden ones. */
    public static List<IFile> filesOf(IContainer container) throws CoreException {
        List<IFile> files = new ArrayList<>();
        container.accept(resource -> {
            if (resource.isDerived() || resource.getName().startsWith(".")) {
                return false;
            }
            if (isTwinFile(resource)) {
                files.add((IFile) resource);
            }
            return true;
        });
        return files;
    }

    /** The text of the model below a container, with what open editors show in place of what was saved. */
    public static ModelText textOf(IContainer container) throws CoreException {
        SAVED.forgetDeleted();
        TreeMap<String, String> texts = new TreeMap<>();
        for (IFile file : filesOf(container)) {
            texts.put(file.getFullPath().toString(), textOf(file));
        }
        return ModelText.of(texts);
    }

    private static String textOf(IFile file) throws CoreException {
        ITextFileBuffer open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        return open == null ? SAVED.of(file) : open.getDocument().get();
    }

    /** Makes an open, empty project with the nature of a twin; fails where one of that name exists. */
    public static IProject create(String name, IProgressMonitor monitor) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(monitor);
        project.open(monitor);
        project.setDefaultCharset(StandardCharsets.UTF_8.name(), monitor);
        addNature(project, monitor);
        return project;
    }

    /** Makes a project a twin project; a project that is one stays as it is. */
    public static void addNature(IProject project, IProgressMonitor monitor) throws CoreException {
        if (!project.hasNature(TwinNature.ID)) {
            IProjectDescription description = project.getDescription();
            List<String> natures = new ArrayList<>(List.of(description.getNatureIds()));
            natures.add(0, TwinNature.ID);
            description.setNatureIds(natures.toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }
}
