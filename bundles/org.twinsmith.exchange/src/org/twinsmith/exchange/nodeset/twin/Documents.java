package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Localized;

/** What persons read of a node: documentation, labels, advice against its use. */
final class Documents {
    private static final String LANGUAGE = "[A-Za-z_][A-Za-z_0-9]*(-([A-Za-z_][A-Za-z_0-9]*|[0-9]+))*";

    private Documents() {
    }

    /** Description, and where to read on. */
    static String of(Node node) {
        String text = Literals.plain(node.texts().description());
        String page = Literals.plain(node.texts().documentation());
        String end = text.isEmpty() ? "" : text.endsWith(".") ? " " : ". ";
        return page.isEmpty() ? text : text + end + "See " + page;
    }

    /** Annotations: labels where they differ from the name, and whether the node is deprecated. */
    static List<String> annotations(Node node) {
        List<String> lines = new ArrayList<>();
        Set<String> languages = new HashSet<>();
        for (Localized each : node.texts().names()) {
            boolean tagged = each.locale().matches(LANGUAGE) && Identifiers.of(each.locale().split("-")[0]).equals(each.locale().split("-")[0]);
            String text = Literals.quoted(each.text());
            boolean same = text.equals(Literals.quoted(node.name())) && node.texts().names().size() == 1;
            if (!same && languages.add(tagged ? each.locale() : "")) {
                lines.add("label " + text + (tagged ? "@" + each.locale() : ""));
            }
        }
        if (node.texts().deprecated()) {
            lines.add("deprecated \"its owner advises against it\"");
        }
        return lines;
    }
}
