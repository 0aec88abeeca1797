package org.twinsmith.lang.linking;

import com.google.common.collect.Multimap;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.diagnostics.IDiagnosticProducer;
import org.eclipse.xtext.linking.lazy.LazyLinker;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.types.Functions;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.TwinPackage;

/**
 * Links calls to the functions that models and the library declare. The name of a call is no cross-reference of the
 * grammar, because nothing declares the built-in functions; all others are linked like cross-references.
 */
public class CallLinker extends LazyLinker {
    private static final Set<String> BUILT_IN = Set.copyOf(Functions.names());

    /** Links an element of a file again, without the rest of the file. */
    void relink(EObject element, IDiagnosticConsumer found) {
        doLinkModel(element, found);
    }

    @Override
    protected void installProxies(EObject element, IDiagnosticProducer producer, Multimap<Setting, INode> settings) {
        super.installProxies(element, producer, settings);
        if (element instanceof FunctionCall call && call.getFunction() != null && !BUILT_IN.contains(call.getFunction())) {
            for (INode name : NodeModelUtils.findNodesForFeature(call, TwinPackage.Literals.FUNCTION_CALL__FUNCTION)) {
                createAndSetProxy(call, name, TwinPackage.Literals.FUNCTION_CALL__DECLARED);
            }
        }
    }
}
