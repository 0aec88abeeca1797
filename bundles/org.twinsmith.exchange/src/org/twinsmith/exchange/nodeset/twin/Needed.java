package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the text of some models needs: their own types, and of others those that these are made of. */
final class Needed {
    private final Set<TypeDraft> types = new LinkedHashSet<>();
    private final Set<String> data = new LinkedHashSet<>();
    private final Deque<TypeDraft> open = new ArrayDeque<>();
    private final List<DataTypes.Declaration> declarations;

    /** @param roots types that are written in any case @param declarations all data types; those in the namespaces are written in any case */
    Needed(Collection<TypeDraft> roots, List<DataTypes.Declaration> declarations, Set<String> namespaces) {
        this.declarations = declarations;
        declarations.stream().filter(each -> namespaces.contains(each.namespace())).forEach(each -> need(each.kind()));
        roots.forEach(this::need);
        while (!open.isEmpty()) {
            TypeDraft type = open.remove();
            type.supers().forEach(this::need);
            type.own().values().forEach(this::member);
        }
    }

    /** The types, in the order in which they were found to be needed. */
    List<TypeDraft> types() {
        return List.copyOf(types);
    }

    List<DataTypes.Declaration> data() {
        return declarations.stream().filter(each -> data.contains(key(each.kind()))).toList();
    }

    private void need(TypeDraft type) {
        if (types.add(type)) {
            open.add(type);
        }
    }

    private void need(DataKind kind) {
        if (kind.namespace().isEmpty() || !data.add(key(kind))) {
            return;
        }
        declarations.stream().filter(each -> key(each.kind()).equals(key(kind))).flatMap(each -> each.parts().stream())
                .flatMap(part -> part.kind().stream()).forEach(this::need);
    }

    private static String key(DataKind kind) {
        return kind.namespace() + ":" + kind.type();
    }

    private void member(Member member) {
        switch (member) {
            case Member.Property property -> need(property.type());
            case Member.Part part -> need(part.type());
            case Member.Relation relation -> need(relation.type());
            case Member.Machine machine -> need(machine.type());
            case Member.Command command -> {
                command.parameters().forEach(each -> need(each.type()));
                command.results().forEach(each -> need(each.type()));
            }
            case Member.Event ignored -> { }
        }
    }
}
