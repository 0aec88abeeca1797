package org.twinsmith.ui.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.ide.navigation.Declared;

/** Opens places of a model in editors. */
final class Places {
    private static final String EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

    private Places() {
    }

    /** The file of a place of a model. */
    static IFile file(Place place) {
        return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(place.file()));
    }

    static void open(IWorkbenchPage page, Declared declared) {
        try {
            switch (declared) {
                case Declared.InModel own -> select(IDE.openEditor(page, file(own.place())), own.place().offset(), own.place().length());
                case Declared.InLibrary library -> {
                    IEditorInput input = new LibraryText(library.name(), library.text());
                    select(page.openEditor(input, EDITOR), library.offset(), library.length());
                }
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    static void open(IWorkbenchPage page, IFile file) {
        try {
            IDE.openEditor(page, file);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static void select(IEditorPart editor, int offset, int length) {
        if (editor instanceof ITextEditor text) {
            text.selectAndReveal(offset, length);
        }
    }
}
