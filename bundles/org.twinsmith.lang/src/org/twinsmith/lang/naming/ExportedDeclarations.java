package org.twinsmith.lang.naming;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.TwinFile;

/** Other files see the declarations at the top of a file only; members are reached through their type. */
public class ExportedDeclarations extends DefaultResourceDescriptionStrategy {

    @Override
    public boolean createEObjectDescriptions(EObject element, IAcceptor<IEObjectDescription> acceptor) {
        if (element instanceof Declaration) {
            QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(element);
            if (name != null) {
                acceptor.accept(EObjectDescription.create(name, element));
            }
        }
        return element instanceof TwinFile;
    }
}
