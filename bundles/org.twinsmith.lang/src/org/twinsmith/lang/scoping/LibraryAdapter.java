package org.twinsmith.lang.scoping;

import java.util.Optional;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/** Remembers on a resource set which library its names may come from. */
final class LibraryAdapter extends AdapterImpl {
    private final ResourceDescriptionsData library;
    private final int size;

    /** @param size the number of files that were indexed */
    LibraryAdapter(ResourceDescriptionsData library, int size) {
        this.library = library;
        this.size = size;
    }

    static ResourceDescriptionsData of(ResourceSet files) {
        return find(files).orElseThrow(() -> new IllegalStateException("no library on the resource set")).library;
    }

    /** The number of files in the index; -1 where there is none. */
    static int size(ResourceSet files) {
        return find(files).map(found -> found.size).orElse(-1);
    }

    private static Optional<LibraryAdapter> find(ResourceSet files) {
        return files.eAdapters().stream().filter(LibraryAdapter.class::isInstance).map(LibraryAdapter.class::cast).findFirst();
    }
}
