package org.twinsmith.lang.ide.navigation;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.lang.ide.contentassist.Signatures;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;

/** What a text declares, as a tree. */
public final class Outline {
    private final Signatures signatures;

    @Inject
    public Outline(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * A declaration.
     *
     * @param kind the word of the language for what it is, such as {@code parameter}
     * @param detail type, unit and value, or empty
     * @param whole all of its text
     * @param name its name only
     */
    public record Item(String name, String kind, String detail, Place whole, Place place, List<Item> members) {
    }

    /** The declarations of a file, in the order of its text. */
    public List<Item> of(TwinFile file, Places places) {
        return members(file, places);
    }

    private List<Item> members(EObject parent, Places places) {
        return parent.eContents().stream().flatMap(each -> items(each, places)).toList();
    }

    /** What has no name of its own, such as a group of ports, gives way to what it holds. */
    private Stream<Item> items(EObject element, Places places) {
        if (element instanceof Named named) {
            return named.getName() == null ? Stream.empty() : Stream.of(item(named, places));
        }
        return members(element, places).stream();
    }

    private Item item(Named named, Places places) {
        return new Item(named.getName(), signatures.kind(named), signatures.detail(named).strip(), places.whole(named),
                places.of(named), members(named, places));
    }
}
