package org.twinsmith.lang.ide;

import java.util.ArrayList;
import java.util.List;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.twin.Custody;
import org.twinsmith.model.twin.Marking;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Retention;

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
        Annotations.of(named).stream().filter(each -> each instanceof Marking || each instanceof Custody || each instanceof Retention)
                .map(SourceTexts::of).reduce((first, second) -> first + ", " + second).ifPresent(duties -> remarks.add("Data: " + duties));
        return String.join("\n", remarks);
    }
}
