package org.twinsmith.lang.naming;

import com.google.common.base.Strings;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;

/** The qualified name of an element: namespace, names of the elements around it, own name. */
public class TwinNames extends IQualifiedNameProvider.AbstractImpl {

    /** Null for what has no name. */
    @Override
    public QualifiedName getFullyQualifiedName(EObject element) {
        return switch (element) {
            case TwinFile file -> Strings.isNullOrEmpty(file.getNamespace()) ? null : namespace(file);
            case Named named when !Strings.isNullOrEmpty(named.getName()) -> inside(named.eContainer(), named.getName());
            case null, default -> null;
        };
    }

    /** The namespace of a file; the empty name where it has none. */
    public static QualifiedName namespace(TwinFile file) {
        return Strings.isNullOrEmpty(file.getNamespace()) ? QualifiedName.EMPTY
                : QualifiedName.create(file.getNamespace().split("\\."));
    }

    private QualifiedName inside(EObject container, String name) {
        for (EObject at = container; at != null; at = at.eContainer()) {
            QualifiedName outer = getFullyQualifiedName(at);
            if (outer != null) {
                return outer.append(name);
            }
        }
        return QualifiedName.create(name);
    }
}
