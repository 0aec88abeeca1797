package org.twinsmith.codegen.java;

import org.twinsmith.core.plan.Plan;

/**
 * The names of a program's package and classes.
 *
 * @param packageName the package
 * @param stem what all class names start with
 */
record ClassNames(String packageName, String stem) {
    static ClassNames of(Plan plan) {
        return new ClassNames(JavaIdentifier.packageName(plan.provenance().namespace()),
                JavaIdentifier.type(plan.name()));
    }

    /** The class that implements the program; no class of {@code java.lang} ends in Twin. */
    String twin() {
        return stem + "Twin";
    }

    /** The n-th class of a concept, from 1; the first has no number. */
    String part(String concept, int n) {
        return stem + concept + (n == 1 ? "" : "_" + n);
    }
}
