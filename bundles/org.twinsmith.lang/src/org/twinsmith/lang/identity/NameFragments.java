package org.twinsmith.lang.identity;

import com.google.inject.Inject;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.twinsmith.model.twin.TwinFile;

/** URI fragments by name. The whole file is indexed at the first question after a change, since a key is one among its siblings. */
public class NameFragments implements IFragmentProvider {
    private final IResourceScopeCache cache;

    @Inject
    public NameFragments(IResourceScopeCache cache) {
        this.cache = cache;
    }

    /** The fragments of a file as it is now; empty where there is none. */
    public Optional<FragmentIndex> index(Resource resource) {
        return resource == null || resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof TwinFile file)
                ? Optional.empty() : Optional.of(cache.get(FragmentIndex.class, resource, () -> new FragmentIndex(file)));
    }

    /** What tells an element from its siblings; empty for one that is known by its place only. */
    public static Optional<String> key(EObject element) {
        return Keys.of(element);
    }

    @Override
    public String getFragment(EObject element, Fallback fallback) {
        return index(element.eResource()).flatMap(index -> index.fragment(element)).orElseGet(() -> fallback.getFragment(element));
    }

    /** Null where a fragment leads nowhere. */
    @Override
    public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
        if (fragment == null || fragment.isEmpty() || fragment.startsWith("/")) {
            return fallback.getEObject(fragment);
        }
        return index(resource).flatMap(index -> index.element(fragment)).orElse(null);
    }
}
