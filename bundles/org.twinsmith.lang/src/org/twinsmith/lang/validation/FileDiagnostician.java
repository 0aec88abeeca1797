package org.twinsmith.lang.validation;

import com.google.inject.Inject;
import java.util.Map;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.xtext.validation.CancelableDiagnostician;

/** Calls the validator for the file only: the areas walk its contents themselves, in one pass and without deep recursion. */
public class FileDiagnostician extends CancelableDiagnostician {

    @Inject
    public FileDiagnostician(EValidator.Registry registry) {
        super(registry);
    }

    @Override
    protected boolean doValidateContents(EObject file, DiagnosticChain diagnostics, Map<Object, Object> context) {
        return true;
    }
}
