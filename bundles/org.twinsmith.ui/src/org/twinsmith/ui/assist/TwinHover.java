package org.twinsmith.ui.assist;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.EditedText;

/** Shows what the name under the mouse means: documentation, type, unit. */
public final class TwinHover implements ITextHover {

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return EditedText.of(viewer.getDocument())
                .flatMap(text -> TwinLanguage.get().hover(text.model(), text.path(), region.getOffset())).map(TwinHover::html).orElse(null);
    }

    private static String html(EditorServices.Hover description) {
        String documentation = description.documentation().isEmpty() ? "" : "<br><br>" + escape(description.documentation()).replace("\n", "<br>");
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
