package org.twinsmith.report.page;

import java.util.List;

import org.twinsmith.diagram.svg.XmlText;

/** Writes a table; every cell is escaped. */
final class Table {
    private final StringBuilder rows = new StringBuilder();
    private final List<Column> columns;

    /** A column. @param kind name of the cells' class, or empty */
    record Column(String head, String kind) {
        static Column text(String head) {
            return new Column(head, "");
        }

        /** Whose texts may have several lines. */
        static Column lines(String head) {
            return new Column(head, "lines");
        }

        /** Of short words that must not be broken. */
        static Column word(String head) {
            return new Column(head, "short");
        }

        static Column number(String head) {
            return new Column(head, "number");
        }

        private String attribute() {
            return kind.isEmpty() ? "" : " class=\"" + kind + "\"";
        }
    }

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row; the first cell is its head. */
    Table row(String name, List<String> cells) {
        rows.append("<tr").append(name.isEmpty() ? "" : " class=\"" + name + "\"").append('>');
        for (int i = 0; i < cells.size(); i++) {
            String element = i == 0 ? "th scope=\"row\"" : "td";
            rows.append('<').append(element).append(columns.get(i).attribute()).append('>')
                    .append(XmlText.escape(cells.get(i))).append("</").append(i == 0 ? "th" : "td").append('>');
        }
        rows.append("</tr>\n");
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String html(String caption) {
        StringBuilder head = new StringBuilder();
        for (Column column : columns) {
            head.append("<th scope=\"col\"").append(column.attribute()).append('>')
                    .append(XmlText.escape(column.head())).append("</th>");
        }
        return "<div class=\"scroll\"><table>\n<caption>" + XmlText.escape(caption) + "</caption>\n<thead><tr>" + head
                + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table></div>\n";
    }
}
