package org.twinsmith.lang.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/**
 * The fragments of one file as it is now, both ways. An element without a key is reached from the nearest one that has one
 * by the places in between: {@code Station.p1/@value}.
 */
public final class FragmentIndex {
    private static final char STEP = '/';

    private final Map<EObject, String> fragments = new IdentityHashMap<>();
    private final Map<String, EObject> elements = new HashMap<>();
    private final Entry root;

    FragmentIndex(TwinFile file) {
        this.root = new Entry("", TwinPackage.Literals.TWIN_FILE, "", new ArrayList<>());
        collect(file, "", new HashMap<>(), root.inner());
    }

    Entry root() {
        return root;
    }

    /** @param taken how often each key occurred among the siblings so far */
    private void collect(EObject owner, String prefix, Map<String, Integer> taken, List<Entry> into) {
        Map<String, Integer> aside = new HashMap<>();
        for (EObject child : owner.eContents()) {
            Optional<String> key = Keys.of(child);
            if (key.isPresent() && isList(owner) && !(child instanceof Named)) {
                add(child, key.get(), fragments.get(owner), aside, into);
            } else if (key.isPresent()) {
                add(child, key.get(), prefix, taken, into);
            }
        }
    }

    private void add(EObject element, String plain, String prefix, Map<String, Integer> taken, List<Entry> into) {
        int times = taken.merge(plain, 1, Integer::sum);
        String key = times == 1 ? plain : plain + "!" + times;
        String fragment = prefix.isEmpty() ? key : prefix + "." + key;
        fragments.put(element, fragment);
        elements.put(fragment, element);
        Entry entry = new Entry(key, element.eClass(), fragment, new ArrayList<>());
        into.add(entry);
        if (isList(element)) {
            collect(element, prefix, taken, into);
        } else if (hasKeysInside(element)) {
            collect(element, fragment, new HashMap<>(), entry.inner());
        }
    }

    /** Ports and instances are members of the type, though several may be declared together. */
    private static boolean isList(EObject element) {
        return element instanceof InstanceGroup || element instanceof PortGroup;
    }

    private static boolean hasKeysInside(EObject element) {
        return switch (element) {
            case ComponentType type -> true;
            case EnumType type -> true;
            case StructType type -> true;
            case ConnectorType type -> true;
            case Callable callable -> true;
            case FidelityVariant variant -> true;
            case Command command -> true;
            case Loop loop -> true;
            case Scenario scenario -> true;
            case Sweep sweep -> true;
            default -> false;
        };
    }

    /** Empty for the file itself and for what stands outside of it. Asks no element to resolve anything: it may be about to be unloaded. */
    public Optional<String> fragment(EObject element) {
        StringBuilder rest = new StringBuilder();
        for (InternalEObject at = (InternalEObject) element; at != null; at = at.eInternalContainer()) {
            String found = fragments.get(at);
            if (found != null) {
                return Optional.of(found + rest);
            }
            InternalEObject container = at.eInternalContainer();
            if (container != null) {
                rest.insert(0, STEP + container.eURIFragmentSegment(at.eContainingFeature(), at));
            }
        }
        return Optional.empty();
    }

    /** The element that a fragment leads to now. */
    public Optional<EObject> element(String fragment) {
        int step = fragment.indexOf(STEP);
        EObject at = elements.get(step < 0 ? fragment : fragment.substring(0, step));
        if (step >= 0) {
            for (String segment : fragment.substring(step + 1).split(String.valueOf(STEP), -1)) {
                at = at == null ? null : inside((InternalEObject) at, segment);
            }
        }
        return Optional.ofNullable(at);
    }

    private static EObject inside(InternalEObject element, String segment) {
        try {
            return element.eObjectForURIFragmentSegment(segment);
        } catch (IllegalArgumentException | IndexOutOfBoundsException noSuchPlace) {
            return null;
        }
    }
}
