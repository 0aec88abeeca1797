package org.twinsmith.lang.workspace;

import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/** What an edit may give another meaning: the elements that refer to what has changed, directly or through others, and those in which a name stands that may lead elsewhere now. */
final class Dependents {
    private final List<TwinResource> files;
    private final Set<Element> reached = Collections.newSetFromMap(new IdentityHashMap<>());

    private Dependents(List<TwinResource> files) {
        this.files = files;
    }

    /**
     * Has the elements linked and checked again.
     *
     * @param files of the model
     * @param changed elements that are no more what they were
     * @param names that declare something else now, or nothing, or did not declare anything before
     */
    static void unsettle(List<TwinResource> files, Collection<? extends Element> changed, Set<String> names) {
        Dependents dependents = new Dependents(files);
        dependents.reached.addAll(changed);
        files.forEach(file -> dependents.mentioning(file, names));
        dependents.close();
    }

    /** The names that one of two states of a file declares and the other does not; all where the namespace is another one. */
    static Set<String> renamed(TwinFile before, TwinFile now) {
        return Objects.equals(before.getNamespace(), now.getNamespace()) ? Sets.symmetricDifference(names(before), names(now))
                : Sets.union(names(before), names(now));
    }

    private static Set<String> names(TwinFile file) {
        return file.getElements().stream().filter(Declaration.class::isInstance).map(each -> ((Declaration) each).getName())
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** By the text: a longer name that contains one of them costs some time, and nothing else. */
    private void mentioning(TwinResource file, Set<String> names) {
        if (names.stream().anyMatch(file.getParseResult().getRootNode().getText()::contains)) {
            for (Element element : file.elements()) {
                ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
                if (node == null || names.stream().anyMatch(node.getText()::contains)) {
                    reach(file, element);
                }
            }
        }
    }

    private void close() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (TwinResource file : files) {
                for (Element element : file.elements()) {
                    grown |= !Collections.disjoint(file.references(element), reached) && reach(file, element);
                }
            }
        }
    }

    private boolean reach(TwinResource file, Element element) {
        file.unsettle(element);
        return reached.add(element);
    }
}
