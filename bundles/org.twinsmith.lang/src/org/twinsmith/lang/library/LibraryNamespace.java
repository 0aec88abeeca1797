package org.twinsmith.lang.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.twinsmith.lang.scoping.DeclarationIndex;
import org.twinsmith.lang.scoping.LibraryNames;
import org.twinsmith.model.twin.TwinFile;

/** The files of one namespace of the library, linked. */
record LibraryNamespace(List<TwinFile> files, ResourceDescriptionsData index) {

    /** @param others the namespaces that this one may import */
    static LibraryNamespace load(XtextResourceSet resources, List<String> names, LibraryNames others) {
        // Inside OSGi only this bundle's own loader sees the files.
        resources.setClasspathURIContext(LibraryNamespace.class);
        names.forEach(name -> read(resources, name));
        DeclarationIndex.install(resources, others);
        EcoreUtil.resolveAll(resources);
        List<TwinFile> files = resources.getResources().stream().map(LibraryNamespace::root).toList();
        return new LibraryNamespace(files, ResourceDescriptionsData.ResourceSetAdapter.findResourceDescriptionsData(resources));
    }

    private static void read(XtextResourceSet resources, String name) {
        String path = "/twin/" + name + ".twin";
        try (InputStream text = LibraryNamespace.class.getResourceAsStream(path)) {
            if (text == null) {
                throw new IllegalStateException("the library file " + path + " is missing from the class path");
            }
            resources.createResource(URI.createURI("classpath:" + path)).load(text, Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("the library file " + path + " cannot be read", e);
        }
    }

    private static TwinFile root(Resource resource) {
        if (!resource.getErrors().isEmpty() || resource.getContents().isEmpty()) {
            throw new IllegalStateException("the library file " + resource.getURI() + " has errors: " + resource.getErrors());
        }
        return (TwinFile) resource.getContents().getFirst();
    }
}
