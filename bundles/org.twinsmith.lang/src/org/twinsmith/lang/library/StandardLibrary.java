package org.twinsmith.lang.library;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.lang.scoping.LibraryNames;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.UnitDeclaration;

/**
 * The library of one injector. Quantities are parsed at first use, a namespace of components when a model names something in
 * it; then all is only read.
 */
@Singleton
public class StandardLibrary implements LibraryNames {
    private static final QualifiedName QUANTITIES = QualifiedName.create("twin", "si");
    private static final Map<QualifiedName, List<String>> FILES = files("fluid", "thermal", "electrical", "rotational",
            "translational", "signals", "control", "math");

    private final Provider<XtextResourceSet> resourceSets;
    private final Map<QualifiedName, LibraryNamespace> loaded = new HashMap<>();
    private final Set<QualifiedName> loading = new HashSet<>();
    private Quantities quantities;
    private UnitTable units;

    @Inject
    public StandardLibrary(Provider<XtextResourceSet> resourceSets) {
        this.resourceSets = resourceSets;
    }

    private static Map<QualifiedName, List<String>> files(String... components) {
        Map<QualifiedName, List<String>> files = new LinkedHashMap<>();
        files.put(QUANTITIES, List.of("si", "customary", "currency"));
        files.put(QualifiedName.create("twin", "space"), List.of("space", "orbit", "spacecraft"));
        for (String each : components) {
            files.put(QualifiedName.create("twin", each), List.of(each));
        }
        return Collections.unmodifiableMap(files);
    }

    /** All files of the library, linked; loads what no model needed yet. */
    public List<TwinFile> files() {
        return FILES.keySet().stream().flatMap(each -> namespace(each).orElseThrow().files().stream()).toList();
    }

    /** Whether a file is one of the library. */
    public synchronized boolean contains(TwinFile file) {
        return loaded.values().stream().anyMatch(each -> each.files().contains(file));
    }

    @Override
    public Iterable<IEObjectDescription> find(EClass kind, QualifiedName name) {
        QualifiedName namespace = name.getSegmentCount() > 1 ? name.skipLast(1) : QualifiedName.EMPTY;
        return namespace(namespace).<Iterable<IEObjectDescription>>map(found -> found.index().getExportedObjects(kind, name, false))
                .orElse(List.of());
    }

    @Override
    public Iterable<IEObjectDescription> all(EClass kind, Predicate<QualifiedName> namespace) {
        return FILES.keySet().stream().filter(namespace).flatMap(each -> namespace(each).stream())
                .map(each -> each.index().getExportedObjectsByType(kind)).<IEObjectDescription>mapMulti(Iterable::forEach).toList();
    }

    @Override
    public Set<QualifiedName> namespaces() {
        return new LinkedHashSet<>(FILES.keySet());
    }

    /** All units there are. */
    public synchronized UnitTable units() {
        if (units == null) {
            units = UnitDeclarations.table(namespace(QUANTITIES).orElseThrow().files());
        }
        return units;
    }

    /** Units of declarations over {@link #units()}. */
    public synchronized Quantities quantities() {
        if (quantities == null) {
            quantities = new Quantities(units());
        }
        return quantities;
    }

    /** The symbols of units and what each is called, in the order of the text. */
    public Map<String, String> labels() {
        return namespace(QUANTITIES).orElseThrow().files().stream().flatMap(file -> file.getElements().stream())
                .filter(UnitDeclaration.class::isInstance).map(UnitDeclaration.class::cast)
                .collect(Collectors.toMap(UnitDeclaration::getCode, unit -> Objects.requireNonNullElse(unit.getLabel(), ""),
                        (first, second) -> first, LinkedHashMap::new));
    }

    /** Empty for a name that is none of ours, and while it is being linked: then its own index has its names. */
    private synchronized Optional<LibraryNamespace> namespace(QualifiedName name) {
        if (!FILES.containsKey(name)) {
            return Optional.empty();
        }
        if (!loaded.containsKey(name) && loading.add(name)) {
            loaded.put(name, LibraryNamespace.load(resourceSets.get(), FILES.get(name), name.equals(QUANTITIES) ? NONE : this));
            loading.remove(name);
        }
        return Optional.ofNullable(loaded.get(name));
    }
}
