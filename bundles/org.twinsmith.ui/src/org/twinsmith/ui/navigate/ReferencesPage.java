package org.twinsmith.ui.navigate;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.twinsmith.ui.navigate.ReferencesResult.Line;
import org.twinsmith.ui.picture.Pictures;

/** The page of the Search view that shows uses of a name: files, and in them lines. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

    /** Called by the Search view. */
    public ReferencesPage() {
        super(FLAG_LAYOUT_TREE);
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        viewer.setContentProvider(new Files());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        viewer.setAutoExpandLevel(2);
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        throw new UnsupportedOperationException("The page has a tree only");
    }

    /** Uses come all at once, so everything is read again. */
    @Override
    protected void elementsChanged(Object[] objects) {
        getViewer().refresh();
        ((TreeViewer) getViewer()).expandAll();
    }

    @Override
    protected void clear() {
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        IFile file = ((Line) match.getElement()).file();
        if (IDE.openEditor(getSite().getPage(), file, activate) instanceof ITextEditor editor) {
            editor.selectAndReveal(offset, length);
        }
    }

    private static final class Files implements ITreeContentProvider {
        private ReferencesResult result;

        @Override
        public Object[] getElements(Object input) {
            result = (ReferencesResult) input;
            return Arrays.stream(result.getElements()).map(each -> ((Line) each).file()).distinct()
                    .sorted(Comparator.comparing(file -> file.getFullPath().toString())).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return !(parent instanceof IFile) ? new Object[0] : Arrays.stream(result.getElements()).map(Line.class::cast)
                    .filter(line -> line.file().equals(parent)).sorted(Comparator.comparingInt(Line::number)).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Line line ? line.file() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof IFile;
        }
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            return switch (element) {
                case Line line -> new StyledString(line.number() + ": ", StyledString.QUALIFIER_STYLER).append(line.text());
                case IFile file -> new StyledString(file.getName()).append("  " + file.getParent().getFullPath(), StyledString.DECORATIONS_STYLER);
                default -> new StyledString(String.valueOf(element));
            };
        }

        @Override
        public Image getImage(Object element) {
            return Pictures.get(element instanceof Line ? "member" : "twin-file");
        }
    }
}
