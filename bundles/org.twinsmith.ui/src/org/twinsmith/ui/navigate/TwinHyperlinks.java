package org.twinsmith.ui.navigate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.ide.navigation.FileLinks;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.EditedText;

/** From a name to its declaration, from an import and a file name in quotes to the file: with Ctrl and a click, or F3. */
public final class TwinHyperlinks extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        List<IHyperlink> links = EditedText.of(viewer.getDocument()).map(text -> links(text, region.getOffset())).orElse(List.of());
        return links.isEmpty() ? null : links.toArray(IHyperlink[]::new);
    }

    private static List<IHyperlink> links(EditedText text, int offset) {
        List<IHyperlink> links = new ArrayList<>();
        for (FileLinks.Link link : TwinLanguage.get().links(text.model(), text.path(), path -> file(path).exists())) {
            Place place = link.place();
            if (place.offset() <= offset && offset <= place.offset() + place.length()) {
                links.add(new Way(new Region(place.offset(), place.length()), "Open " + file(link.target()).getName(),
                        () -> Places.open(page(), file(link.target()))));
            }
        }
        declared(text, offset).ifPresent(links::add);
        return links;
    }

    private static Optional<IHyperlink> declared(EditedText text, int offset) {
        return TwinLanguage.get().declared(text.model(), text.path(), offset).map(declared -> new Way(
                name(text, offset), "Open Declaration", () -> Places.open(page(), declared)));
    }

    /** The name around an offset, which is underlined. */
    private static IRegion name(EditedText text, int offset) {
        return TwinLanguage.get().occurrences(text.model(), text.path(), offset).stream()
                .filter(place -> place.offset() <= offset && offset <= place.offset() + place.length()).findFirst()
                .map(place -> new Region(place.offset(), place.length())).orElse(new Region(offset, 1));
    }

    private static IFile file(String path) {
        return ResourcesPlugin.getWorkspace().getRoot().getFile(Path.fromOSString(path));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    private record Way(IRegion region, String text, Runnable opening) implements IHyperlink {
        @Override
        public IRegion getHyperlinkRegion() {
            return region;
        }

        @Override
        public String getTypeLabel() {
            return null;
        }

        @Override
        public String getHyperlinkText() {
            return text;
        }

        @Override
        public void open() {
            opening.run();
        }
    }
}
