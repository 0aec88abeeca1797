package org.twinsmith.ui.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.ui.picture.Pictures;

/** The uses of a name by the lines that hold them. */
public final class ReferencesResult extends AbstractTextSearchResult implements IFileMatchAdapter, IEditorMatchAdapter {

    /** A line with uses. @param number 1-based, @param text without the blanks around it */
    record Line(IFile file, int number, String text) {
    }

    private final References query;

    ReferencesResult(References query) {
        this.query = query;
    }

    void add(Place place, String text) {
        String line = text.lines().skip(place.line() - 1L).findFirst().orElse("").strip();
        addMatch(new Match(new Line(Places.file(place), place.line(), line), place.offset(), place.length()));
    }

    @Override
    public String getLabel() {
        return query.title();
    }

    @Override
    public String getTooltip() {
        return query.getLabel();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Pictures.descriptor("twin-file");
    }

    @Override
    public ISearchQuery getQuery() {
        return query;
    }

    @Override
    public IFileMatchAdapter getFileMatchAdapter() {
        return this;
    }

    @Override
    public IEditorMatchAdapter getEditorMatchAdapter() {
        return this;
    }

    @Override
    public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
        return java.util.Arrays.stream(getElements()).filter(each -> ((Line) each).file().equals(file))
                .flatMap(each -> java.util.Arrays.stream(getMatches(each))).toArray(Match[]::new);
    }

    @Override
    public IFile getFile(Object element) {
        return element instanceof Line line ? line.file() : null;
    }

    @Override
    public boolean isShownInEditor(Match match, IEditorPart editor) {
        return editor.getEditorInput() instanceof IFileEditorInput input && input.getFile().equals(((Line) match.getElement()).file());
    }

    @Override
    public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
        return editor.getEditorInput() instanceof IFileEditorInput input ? computeContainedMatches(result, input.getFile()) : new Match[0];
    }
}
