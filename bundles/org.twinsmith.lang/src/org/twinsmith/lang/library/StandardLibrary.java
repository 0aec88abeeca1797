package org.twinsmith.lang.library;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.lang.scoping.DeclarationIndex;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.UnitDeclaration;

/** The library of one injector: parsed at first use, then only read. */
@Singleton
public class StandardLibrary {
    private static final List<String> FILES = List.of("si", "customary", "currency", "fluid", "math");

    private final Provider<XtextResourceSet> resourceSets;
    private Content content;

    private record Content(List<TwinFile> files, ResourceDescriptionsData index, UnitTable units, Quantities quantities) {
    }

    @Inject
    public StandardLibrary(Provider<XtextResourceSet> resourceSets) {
        this.resourceSets = resourceSets;
    }

    /** The files of the library, linked. */
    public List<TwinFile> files() {
        return content().files();
    }

    /** The names that the library declares. */
    public ResourceDescriptionsData index() {
        return content().index();
    }

    /** All units there are. */
    public UnitTable units() {
        return content().units();
    }

    /** Units of declarations over {@link #units()}. */
    public Quantities quantities() {
        return content().quantities();
    }

    /** The symbols of units and what each is called, in the order of the text. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        files().stream().flatMap(file -> file.getElements().stream()).forEach(element -> {
            if (element instanceof UnitDeclaration unit) {
                labels.put(unit.getCode(), Objects.requireNonNullElse(unit.getLabel(), ""));
            }
        });
        return labels;
    }

    private synchronized Content content() {
        if (content == null) {
            content = load();
        }
        return content;
    }

    private Content load() {
        XtextResourceSet resources = resourceSets.get();
        // Inside OSGi only this bundle's own loader sees the files.
        resources.setClasspathURIContext(StandardLibrary.class);
        FILES.forEach(name -> read(resources, name));
        DeclarationIndex.install(resources, new ResourceDescriptionsData(List.of()));
        EcoreUtil.resolveAll(resources);
        List<TwinFile> files = resources.getResources().stream().map(StandardLibrary::root).toList();
        UnitTable units = UnitDeclarations.table(files);
        ResourceDescriptionsData index = ResourceDescriptionsData.ResourceSetAdapter.findResourceDescriptionsData(resources);
        return new Content(files, index, units, new Quantities(units));
    }

    private static void read(XtextResourceSet resources, String name) {
        String path = "/twin/" + name + ".twin";
        try (InputStream text = StandardLibrary.class.getResourceAsStream(path)) {
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
