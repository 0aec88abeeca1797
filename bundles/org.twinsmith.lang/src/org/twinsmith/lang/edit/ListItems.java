package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;

/** Items with commas between them. */
final class ListItems {

    private ListItems() {
    }

    /** What to delete so that some of the items are gone, with a comma each; at least one item must stay. */
    static List<Span> without(Original file, List<? extends EObject> items, Set<? extends EObject> gone) {
        List<Span> spans = new ArrayList<>();
        int kept = 0;
        while (gone.contains(items.get(kept))) {
            kept++;
        }
        if (kept > 0) {
            spans.add(new Span(file.span(items.getFirst()).start(), file.span(items.get(kept)).start()));
        }
        for (int i = kept + 1; i < items.size(); i++) {
            if (gone.contains(items.get(i))) {
                spans.add(new Span(file.span(items.get(i - 1)).end(), file.span(items.get(i)).end()));
            }
        }
        return spans;
    }
}
