package org.twinsmith.model.semantics;

/** What came of looking for what is normal. */
public sealed interface NormalityOutcome permits Normality, NormalityOutcome.Unknown {
    /** Why nobody knows. */
    record Unknown(String message, String remedy) implements NormalityOutcome {
    }
}
