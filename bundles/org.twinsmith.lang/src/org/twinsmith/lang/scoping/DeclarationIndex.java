package org.twinsmith.lang.scoping;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.twinsmith.model.twin.TwinPackage;

/**
 * The declarations of a model and of the library by qualified name. Hashed: Xtext's own index of a resource set asks
 * each file in turn, which makes linking quadratic in the number of files.
 */
public final class DeclarationIndex {
    private final ResourceSet files;
    private final ResourceDescriptionsData own;
    private final LibraryNames library;

    private DeclarationIndex(ResourceSet files, ResourceDescriptionsData own, LibraryNames library) {
        this.files = files;
        this.own = own;
        this.library = library;
    }

    /**
     * Makes and installs the index of the files that a resource set holds now.
     *
     * @param library the standard library, or none for the files of it that need no others
     */
    public static void install(ResourceSet files, LibraryNames library) {
        List<IResourceDescription> descriptions = ordered(files).stream()
                .map(DeclarationIndex::describe).filter(description -> description != null).toList();
        ResourceDescriptionsData own = new ResourceDescriptionsData(descriptions);
        files.eAdapters().removeIf(adapter -> adapter instanceof ResourceDescriptionsData.ResourceSetAdapter
                || adapter instanceof LibraryAdapter);
        ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(files, own);
        files.eAdapters().add(new LibraryAdapter(library, files.getResources().size()));
    }

    /**
     * The index that serves a file. A resource set on which nobody installed one, or to which files came since, gets
     * it now.
     *
     * @param library the standard library; asked only then
     */
    public static DeclarationIndex of(Resource file, Supplier<? extends LibraryNames> library) {
        ResourceSet files = file.getResourceSet();
        if (LibraryAdapter.size(files) != files.getResources().size()) {
            install(files, library.get());
        }
        return new DeclarationIndex(files, data(files), LibraryAdapter.of(files));
    }

    /** To be told when a file of a resource set gets other contents: whoever asks next gets a new index, and names that led nowhere are sought again. */
    public static void forget(ResourceSet files) {
        if (files != null && files.eAdapters().removeIf(LibraryAdapter.class::isInstance)) {
            files.getResources().stream().filter(XtextResource.class::isInstance).map(XtextResource.class::cast)
                    .forEach(file -> file.getCache().clear(file));
        }
    }

    /** The files in the order of their paths, which no edit changes. */
    public static List<Resource> ordered(ResourceSet files) {
        return files.getResources().stream().sorted(Comparator.comparing(file -> file.getURI().toString())).toList();
    }

    private static ResourceDescriptionsData data(ResourceSet files) {
        ResourceDescriptionsData found = ResourceDescriptionsData.ResourceSetAdapter.findResourceDescriptionsData(files);
        if (found == null) {
            throw new IllegalStateException("install an index on the resource set before names are resolved");
        }
        return found;
    }

    private static IResourceDescription describe(Resource file) {
        IResourceServiceProvider services = IResourceServiceProvider.Registry.INSTANCE
                .getResourceServiceProvider(file.getURI());
        return services == null ? null : services.getResourceDescriptionManager().getResourceDescription(file);
    }

    Iterable<IEObjectDescription> find(EClass kind, QualifiedName name) {
        return Iterables.concat(own.getExportedObjects(kind, name, false), library.find(kind, name));
    }

    /** The declarations of the namespaces asked for, and more. */
    Iterable<IEObjectDescription> all(EClass kind, Predicate<QualifiedName> namespace) {
        return Iterables.concat(own.getExportedObjectsByType(kind), library.all(kind, namespace));
    }

    /** All declarations of a full name. */
    public List<EObject> declared(QualifiedName name) {
        return Streams.stream(find(TwinPackage.Literals.DECLARATION, name)).map(IEObjectDescription::getEObjectOrProxy).toList();
    }

    /** Whether something is declared directly in a namespace. */
    public boolean hasNamespace(QualifiedName namespace) {
        return namespaces().contains(namespace);
    }

    /** The namespaces that something is declared directly in. */
    public Set<QualifiedName> namespaces() {
        return Sets.union(library.namespaces(), LibraryAdapter.namespaces(files,
                () -> Streams.stream(own.getExportedObjectsByType(TwinPackage.Literals.DECLARATION))
                        .map(each -> each.getQualifiedName().skipLast(1)).collect(Collectors.toSet())));
    }
}
