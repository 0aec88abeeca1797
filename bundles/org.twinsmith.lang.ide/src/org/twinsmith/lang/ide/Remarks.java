package org.twinsmith.lang.ide;

import java.util.ArrayList;
import java.util.List;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.twin.Named;

/** What is told about a named element beside its signature: advice against it, its doc comment, labels, identifiers. */
final class Remarks {

    private Remarks() {
    }

    /** One remark a line; empty where nothing is told. */
    static String of(Named named) {
        List<String> remarks = new ArrayList<>();
        Annotations.deprecation(named).ifPresent(advice -> remarks.add("Deprecated: " + advice.getReason()));
        String documentation = Documentation.of(named);
        if (!documentation.isEmpty()) {
            remarks.add(documentation);
        }
        Annotations.labels(named).forEach(label -> remarks.add("“" + label.getText() + "”"
                + (label.getLanguage() == null ? "" : " (" + label.getLanguage() + ")")));
        Annotations.identifiers(named).forEach(identifier -> remarks.add("Semantics: " + identifier.getText()));
        return String.join("\n", remarks);
    }
}
