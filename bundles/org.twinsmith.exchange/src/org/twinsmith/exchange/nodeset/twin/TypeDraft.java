package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type on its way to text: it is named first, so that others can refer to it, and filled later. */
final class TypeDraft {
    /** A member with the type that declares it. */
    record Owned(Member member, TypeDraft owner) {
    }

    private final String namespace;
    private String name;
    private final boolean isAbstract;
    private final List<String> annotations;
    private final String documentation;
    private final List<TypeDraft> supers = new ArrayList<>();
    private final Map<String, Member> own = new LinkedHashMap<>();

    TypeDraft(String namespace, String name, boolean isAbstract, List<String> annotations, String documentation) {
        this.namespace = namespace;
        this.name = name;
        this.isAbstract = isAbstract;
        this.annotations = List.copyOf(annotations);
        this.documentation = documentation;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    boolean isAbstract() {
        return isAbstract;
    }

    List<String> annotations() {
        return annotations;
    }

    String documentation() {
        return documentation;
    }

    List<TypeDraft> supers() {
        return supers;
    }

    Map<String, Member> own() {
        return own;
    }

    void put(Member member) {
        own.put(member.name(), member);
    }

    boolean isA(TypeDraft other) {
        return this == other || supers.stream().anyMatch(each -> each.isA(other));
    }

    /** All members by name, inherited ones first. */
    Map<String, Owned> members() {
        Map<String, Owned> members = inherited(supers);
        own.forEach((key, member) -> members.put(key, new Owned(member, this)));
        return members;
    }

    static Map<String, Owned> inherited(List<TypeDraft> supers) {
        Map<String, Owned> members = new LinkedHashMap<>();
        for (TypeDraft each : supers) {
            each.members().forEach((key, owned) -> {
                Owned known = members.get(key);
                if (known == null || owned.owner() != known.owner() && owned.owner().isA(known.owner())) {
                    members.put(key, owned);
                }
            });
        }
        return members;
    }
}
