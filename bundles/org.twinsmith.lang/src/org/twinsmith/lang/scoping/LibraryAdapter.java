package org.twinsmith.lang.scoping;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/** Remembers on a resource set which library its names may come from. */
final class LibraryAdapter extends AdapterImpl {
    private final ResourceDescriptionsData library;

    LibraryAdapter(ResourceDescriptionsData library) {
        this.library = library;
    }

    static ResourceDescriptionsData of(ResourceSet files) {
        return files.eAdapters().stream().filter(LibraryAdapter.class::isInstance).map(LibraryAdapter.class::cast)
                .findFirst().orElseThrow(() -> new IllegalStateException("no library on the resource set")).library;
    }
}
