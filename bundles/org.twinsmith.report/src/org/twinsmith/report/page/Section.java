package org.twinsmith.report.page;

import org.twinsmith.diagram.svg.XmlText;

/**
 * A part of the page with a heading.
 *
 * @param id anchor of its heading
 * @param title plain text
 * @param body HTML; a section without one is left out
 */
record Section(String id, String title, String body) {
    String html() {
        return body.isEmpty() ? "" : "<section aria-labelledby=\"%1$s\">\n<h2 id=\"%1$s\">%2$s</h2>\n%3$s</section>\n"
                .formatted(id, XmlText.escape(title), body);
    }

    /** Its entry in the list of contents. */
    String link() {
        return body.isEmpty() ? "" : "<a href=\"#" + id + "\">" + XmlText.escape(title) + "</a>\n";
    }
}
