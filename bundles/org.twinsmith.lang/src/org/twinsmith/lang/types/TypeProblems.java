package org.twinsmith.lang.types;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;

/** Takes what is wrong with types. */
public interface TypeProblems {
    /** Hears nothing; for whoever only wants to know a type. */
    TypeProblems SILENT = new TypeProblems() {
        @Override
        public void error(Code code, EObject at, String message, String remedy) {
            // Whoever asks silently does not want to hear; validation reports the same mistake.
        }

        @Override
        public void warning(Code code, EObject at, String message, String remedy) {
            // As above.
        }
    };

    void error(Code code, EObject at, String message, String remedy);

    void warning(Code code, EObject at, String message, String remedy);
}
