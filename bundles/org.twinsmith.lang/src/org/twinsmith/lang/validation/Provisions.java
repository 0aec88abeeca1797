package org.twinsmith.lang.validation;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.scoping.DeclarationIndex;
import org.twinsmith.model.twin.TwinFile;

/** What the other files of the model provide. */
public class Provisions {
    private final Provider<StandardLibrary> library;

    @Inject
    Provisions(Provider<StandardLibrary> library) {
        this.library = library;
    }

    /** All declarations of a full name, in any file. */
    List<EObject> declared(TwinFile from, QualifiedName name) {
        return index(from).declared(name);
    }

    /** Whether some file declares something directly in a namespace. */
    boolean hasNamespace(TwinFile from, QualifiedName namespace) {
        return index(from).hasNamespace(namespace);
    }

    /** The elements of a kind in all files, in the order of the files. */
    <T> List<T> all(TwinFile from, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Resource file : DeclarationIndex.ordered(from.eResource().getResourceSet())) {
            file.getContents().stream().filter(TwinFile.class::isInstance)
                    .flatMap(root -> ((TwinFile) root).getElements().stream())
                    .filter(kind::isInstance).map(kind::cast).forEach(found::add);
        }
        return found;
    }

    private DeclarationIndex index(TwinFile from) {
        return DeclarationIndex.of(from.eResource(), library::get);
    }
}
