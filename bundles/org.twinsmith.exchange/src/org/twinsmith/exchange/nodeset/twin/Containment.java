package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.twinsmith.exchange.nodeset.twin.Member.Part;
import org.twinsmith.exchange.nodeset.twin.Member.Relation;
import org.twinsmith.exchange.nodeset.twin.TypeDraft.Owned;

/**
 * Makes a relation of each part through which a type would contain itself. A type of OPC UA may, as its instances choose what
 * they have; an instance of the language would have no end.
 */
final class Containment {
    private final Losses losses;
    private final Set<TypeDraft> done = new HashSet<>();
    private final Map<TypeDraft, Owned> way = new HashMap<>();
    private final Deque<TypeDraft> open = new ArrayDeque<>();

    Containment(Losses losses) {
        this.losses = losses;
    }

    void resolve(List<TypeDraft> types) {
        for (TypeDraft type : types) {
            while (cut(type)) {
                open.clear();
                way.clear();
                done.clear();
            }
        }
    }

    /** Looks for a circle from a type on, and cuts the first one found. */
    private boolean cut(TypeDraft type) {
        if (done.contains(type)) {
            return false;
        }
        open.push(type);
        for (Owned owned : type.members().values()) {
            if (owned.member() instanceof Part part) {
                way.put(type, owned);
                if (open.contains(part.type())) {
                    cutOne(part.type());
                    return true;
                }
                if (cut(part.type())) {
                    return true;
                }
            }
        }
        open.pop();
        done.add(type);
        return false;
    }

    /** Of the parts on a circle a family goes first, then an optional one. */
    private void cutOne(TypeDraft first) {
        List<Owned> circle = open.stream().takeWhile(each -> each != first).map(way::get).toList();
        List<Owned> all = new ArrayList<>(circle);
        all.add(way.get(first));
        Owned chosen = find(all, part -> part.family().isPresent()).or(() -> find(all, Part::optional)).orElse(all.getFirst());
        Part part = (Part) chosen.member();
        losses.add(chosen.owner().name(), "its part " + part.name() + " would contain another " + chosen.owner().name()
                + " without end; it is a relation");
        boolean made = part.type().own().isEmpty() && part.type().supers().size() == 1 && part.type().annotations().isEmpty();
        TypeDraft target = made ? part.type().supers().getFirst() : part.type();
        chosen.owner().own().put(part.name(), new Relation(part.name(), target, part.family().orElse(0), part.documentation()));
    }

    private static Optional<Owned> find(List<Owned> all, Predicate<Part> wanted) {
        return all.stream().filter(each -> wanted.test((Part) each.member())).findFirst();
    }
}
