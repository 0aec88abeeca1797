package org.twinsmith.lang.scoping;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;

/** The names that the standard library declares, by namespace: whoever asks about one namespace need not wait for the others. */
public interface LibraryNames {
    /** No library; for the files of the library that need none. */
    LibraryNames NONE = new LibraryNames() {
        @Override
        public Iterable<IEObjectDescription> find(EClass kind, QualifiedName name) {
            return List.of();
        }

        @Override
        public Iterable<IEObjectDescription> all(EClass kind, Predicate<QualifiedName> namespace) {
            return List.of();
        }

        @Override
        public Set<QualifiedName> namespaces() {
            return Set.of();
        }
    };

    /** The declarations of a full name. */
    Iterable<IEObjectDescription> find(EClass kind, QualifiedName name);

    /** The declarations of the namespaces asked for. */
    Iterable<IEObjectDescription> all(EClass kind, Predicate<QualifiedName> namespace);

    /** The namespaces there are. */
    Set<QualifiedName> namespaces();
}
