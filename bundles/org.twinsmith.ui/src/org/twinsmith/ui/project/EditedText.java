package org.twinsmith.ui.project;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.twinsmith.ui.language.ModelText;

/**
 * A text in an editor, and the model that it is part of, at one moment.
 *
 * @param file the file being edited
 * @param model the texts of its model, as editors show them
 */
public record EditedText(IFile file, ModelText model) {

    /** The text of a document; empty for one that is no file of a model, or whose model cannot be read, which goes to the log. */
    public static Optional<EditedText> of(IDocument document) {
        return TwinProjects.fileOf(document).flatMap(file -> {
            try {
                String path = file.getFullPath().toString();
                return Optional.of(new EditedText(file, TwinProjects.textOf(file.getProject()).with(path, document.get())));
            } catch (CoreException e) {
                ILog.of(EditedText.class).warn("A file of the model of " + file.getProject().getName() + " cannot be read", e);
                return Optional.empty();
            }
        });
    }

    /** Its path, as the model knows it. */
    public String path() {
        return file.getFullPath().toString();
    }

    /** The text itself. */
    public String text() {
        return model.of(path());
    }
}
