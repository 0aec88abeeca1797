package org.twinsmith.lang.linking;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/** What elements refer to, without resolving anything. */
final class References {

    private References() {
    }

    /** The top-level elements that hold what something in an element refers to. */
    static Set<Element> of(Element element) {
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TreeIterator<EObject> inner = EcoreUtil.getAllContents(List.of(element)); inner.hasNext();) {
            stream(inner.next()).forEach(target -> top(target, found));
        }
        found.remove(element);
        return found;
    }

    private static void top(EObject target, Set<Element> into) {
        EObject at = target;
        while (at.eContainer() != null && !(at.eContainer() instanceof TwinFile)) {
            at = at.eContainer();
        }
        if (at instanceof Element element) {
            into.add(element);
        }
    }

    /** The targets of an object's own cross-references as they are, proxies among them. */
    static Stream<EObject> stream(EObject object) {
        Iterator<EObject> targets = ((InternalEList<EObject>) object.eCrossReferences()).basicIterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(targets, Spliterator.ORDERED), false);
    }
}
