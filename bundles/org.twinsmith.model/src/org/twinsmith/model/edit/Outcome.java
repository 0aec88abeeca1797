package org.twinsmith.model.edit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinsmith.core.diagnostic.Diagnostic;

/** What a gesture comes to. */
public sealed interface Outcome {

    /** It can be done by these edits; they are sorted by file and offset and do not overlap. */
    record Edits(List<TextEdit> edits) implements Outcome {
        public Edits {
            edits = List.copyOf(edits);
        }

        /** The edits of each file. */
        public Map<String, List<TextEdit>> byFile() {
            return edits.stream().collect(Collectors.groupingBy(TextEdit::path, TreeMap::new, Collectors.toList()));
        }
    }

    /** It cannot be done, and why; no text changes. */
    record Refused(Diagnostic reason) implements Outcome {
    }
}
