package org.twinsmith.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.twinsmith.ui.language.Description;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.TwinProjects;

/** Shows what the name under the mouse means: documentation, type, unit. */
public final class TwinHover implements ITextHover {

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return TwinProjects.fileOf(viewer.getDocument()).map(file -> describe(file, region.getOffset())).orElse(null);
    }

    private static String describe(IFile file, int offset) {
        try {
            return TwinLanguage.get().describe(TwinProjects.textOf(file.getProject()), file.getFullPath().toString(), offset)
                    .map(TwinHover::html).orElse(null);
        } catch (CoreException e) {
            ILog.of(TwinHover.class).warn("No description: a file of the model cannot be read", e);
            return null;
        }
    }

    private static String html(Description description) {
        String documentation = description.documentation().isEmpty() ? "" : "<br><br>" + escape(description.documentation());
        return "<b>" + escape(description.signature()) + "</b>" + documentation;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        String text = viewer.getDocument().get();
        int start = offset;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return new Region(start, end - start);
    }
}
