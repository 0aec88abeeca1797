package org.twinsmith.exchange.nodeset.twin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.nodeset.twin.Member.Part;
import org.twinsmith.exchange.nodeset.twin.Member.Property;
import org.twinsmith.exchange.nodeset.twin.TypeDraft.Owned;

/**
 * Several types as the bases of one. Where two of them bring members of one name, the language wants it declared again, so
 * that it is what both say.
 *
 * @param again the members that have to be declared again
 * @param clash name of a member that cannot be what both say; empty where there is none
 */
record Joining(Map<String, Member> again, String clash) {
    static Joining of(List<TypeDraft> bases) {
        Map<String, Owned> joined = new LinkedHashMap<>();
        Map<String, Member> again = new LinkedHashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (TypeDraft base : bases) {
            for (Map.Entry<String, Owned> each : base.members().entrySet()) {
                Owned known = joined.get(each.getKey());
                Owned other = each.getValue();
                if (known == null || other.owner() != known.owner() && other.owner().isA(known.owner()) && !ambiguous.contains(each.getKey())) {
                    joined.put(each.getKey(), other);
                } else if (other.owner() != known.owner() && !known.owner().isA(other.owner())) {
                    ambiguous.add(each.getKey());
                    Optional<Member> both = both(again.getOrDefault(each.getKey(), known.member()), other.member());
                    if (both.isEmpty()) {
                        return new Joining(Map.of(), each.getKey());
                    }
                    again.put(each.getKey(), both.get());
                }
            }
        }
        return new Joining(again, "");
    }

    /** The member that narrows both. */
    private static Optional<Member> both(Member one, Member other) {
        return switch (one) {
            case Property mine when other instanceof Property theirs && mine.type().equals(theirs.type()) && mine.lengths().equals(theirs.lengths())
                    && mine.range().equals(theirs.range()) -> Optional.of(new Property(mine.name(), mine.type(), mine.lengths(),
                    mine.optional() && theirs.optional(), mine.writable() || theirs.writable(), mine.range(), "", mine.value(),
                    mine.annotations(), mine.documentation()));
            case Part mine when other instanceof Part theirs && mine.family().isEmpty() && theirs.family().isEmpty()
                    && (mine.type().isA(theirs.type()) || theirs.type().isA(mine.type())) -> Optional.of(new Part(mine.name(),
                    mine.type().isA(theirs.type()) ? mine.type() : theirs.type(), mine.optional() && theirs.optional(), mine.family(),
                    mine.modifiers(), mine.documentation()));
            case Member.Command mine when other instanceof Member.Command theirs && mine.parameters().equals(theirs.parameters())
                    && mine.results().equals(theirs.results()) ->
                Optional.of(mine);
            case Member.Event mine when other instanceof Member.Event -> Optional.of(mine);
            default -> Optional.empty();
        };
    }
}
