package org.twinsmith.sirius.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.twinsmith.model.edit.TextResource;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.TwinFile;

/** The bodies of types: what stands in them, and where something new goes. */
final class Bodies {

    private Bodies() {
    }

    /** The type whose body is meant: a type itself, or that of a part; empty for anything else. */
    static Optional<ComponentType> of(EObject scope) {
        return switch (scope) {
            case ComponentType type -> Optional.of(type);
            case Instance part -> Members.type(part);
            case null, default -> Optional.empty();
        };
    }

    /** All that a type and its bases declare of one kind, in loops too. */
    static <T extends EObject> List<T> all(ComponentType type, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (ComponentType owner : Members.linearised(type)) {
            for (Iterator<EObject> inner = owner.eAllContents(); inner.hasNext();) {
                EObject each = inner.next();
                if (kind.isInstance(each)) {
                    found.add(kind.cast(each));
                }
            }
        }
        return found;
    }

    /** A type and those of its parts at any depth, each once. */
    static Set<ComponentType> nested(ComponentType type) {
        Set<ComponentType> found = new LinkedHashSet<>();
        collect(type, found);
        return found;
    }

    private static void collect(ComponentType type, Set<ComponentType> found) {
        if (found.add(type)) {
            Members.instances(type).forEach(part -> Members.type(part).ifPresent(inner -> collect(inner, found)));
        }
    }

    /** Whether an instance of one type is one of another or holds one, at any depth: then it cannot be put into it. */
    static boolean holds(ComponentType outer, ComponentType inner) {
        return nested(outer).stream().anyMatch(type -> Members.isA(type, inner));
    }

    /** Whether the text of an element can be edited: that of the library cannot. */
    static boolean isEditable(EObject element) {
        Resource resource = element == null ? null : element.eResource();
        return resource instanceof TextResource && !"classpath".equals(resource.getURI().scheme());
    }

    static Optional<TextResource> text(EObject element) {
        return element != null && element.eResource() instanceof TextResource text ? Optional.of(text) : Optional.empty();
    }

    /** Puts a member behind the last of its kind, and a value behind the last in its role; else before the equations. */
    static void add(ComponentType type, Member member) {
        EList<Member> members = type.getMembers();
        int at = 0;
        while (at < members.size() && !(members.get(at) instanceof EquationSection)) {
            at++;
        }
        for (int i = members.size() - 1; i >= 0; i--) {
            if (isAlike(members.get(i), member)) {
                at = i + 1;
                break;
            }
        }
        members.add(at, member);
    }

    private static boolean isAlike(Member one, Member other) {
        return one.eClass() == other.eClass() && !(one instanceof Feature first && other instanceof Feature second && first.getRole() != second.getRole());
    }

    /** A name that no member has: the base with the first free number behind it. */
    static String freeName(ComponentType type, String base) {
        Set<String> taken = new HashSet<>(Members.named(type).keySet());
        String stem = base.isEmpty() ? "part" : Character.toLowerCase(base.charAt(0)) + base.substring(1);
        int number = 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** The files that are loaded together with an element. */
    static List<TwinFile> files(EObject element) {
        Resource resource = element.eResource();
        return resource == null || resource.getResourceSet() == null ? List.of() : resource.getResourceSet().getResources().stream()
                .flatMap(each -> each.getContents().stream()).filter(TwinFile.class::isInstance).map(TwinFile.class::cast).toList();
    }
}
