package org.twinsmith.lang.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;

/** Options that may stand in any order, each of them once. */
final class Once {
    private final Findings findings;

    Once(Findings findings) {
        this.findings = findings;
    }

    void check(EObject element, Code code, EStructuralFeature... options) {
        for (EStructuralFeature option : options) {
            if (NodeModelUtils.findNodesForFeature(element, option).size() > 1) {
                findings.error(code, element, option, 1, "this is said already", "keep one of them");
            }
        }
    }
}
