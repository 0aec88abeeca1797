package org.twinsmith.lang.scoping;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.naming.QualifiedName;

/** Remembers on a resource set which library its names may come from. */
final class LibraryAdapter extends AdapterImpl {
    private final LibraryNames library;
    private final int size;
    private Set<QualifiedName> namespaces;

    /** @param size the number of files that were indexed */
    LibraryAdapter(LibraryNames library, int size) {
        this.library = library;
        this.size = size;
    }

    static LibraryNames of(ResourceSet files) {
        return find(files).orElseThrow(() -> new IllegalStateException("no library on the resource set")).library;
    }

    /** The number of files in the index; -1 where there is none. */
    static int size(ResourceSet files) {
        return find(files).map(found -> found.size).orElse(-1);
    }

    private static Optional<LibraryAdapter> find(ResourceSet files) {
        return files.eAdapters().stream().filter(LibraryAdapter.class::isInstance).map(LibraryAdapter.class::cast).findFirst();
    }

    /** The namespaces in which some file of the model declares something; found once. */
    static Set<QualifiedName> namespaces(ResourceSet files, Supplier<Set<QualifiedName>> search) {
        LibraryAdapter adapter = find(files).orElseThrow();
        if (adapter.namespaces == null) {
            adapter.namespaces = search.get();
        }
        return adapter.namespaces;
    }
}
