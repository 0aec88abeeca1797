package org.twinsmith.model.semantics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.twinsmith.core.file.NumberColumns;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;

/**
 * Columns of a file in coherent SI: the unit of a column stands in brackets at the end of its heading.
 *
 * @param columns one array for each heading
 * @param lines the line of each row
 * @param begin the instant that a time of 0 means, in seconds since 1970; empty where the file has no instants
 */
record SiColumns(List<double[]> columns, int[] lines, OptionalDouble begin) {

    /** Why there are no numbers; caught before it leaves the package. The message is for the user. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String remedy;

        Unusable(String message, String remedy) {
            super(message, null, false, false);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }
    }

    /**
     * Reads columns.
     *
     * @param declared for each heading the unit that its numbers must convert to, and are in where the heading has none
     * @throws Unusable with file and line
     */
    static SiColumns read(Quantities quantities, String modelFile, String file, List<String> headings, List<Unit> declared) {
        return of(NumberColumns.read(modelFile, file, headings), quantities, file, headings, declared);
    }

    /** As {@link #read}, of a recording: where nothing is known, the number is not a number. The first column is the time. */
    static SiColumns recorded(Quantities quantities, String modelFile, String file, List<String> headings, List<Unit> declared) {
        return of(NumberColumns.recorded(modelFile, file, headings), quantities, file, headings, declared);
    }

    private static SiColumns of(NumberColumns.Outcome outcome, Quantities quantities, String file, List<String> headings, List<Unit> declared) {
        return switch (outcome) {
            case NumberColumns.Refused refused -> throw new Unusable(refused.message(), refused.remedy());
            case NumberColumns.Read read -> {
                List<double[]> columns = new ArrayList<>();
                for (int i = 0; i < declared.size(); i++) {
                    Unit written = unit(quantities, file, headings.get(i), declared.get(i));
                    columns.add(Arrays.stream(read.columns().get(i)).map(written::toSi).toArray());
                }
                yield new SiColumns(columns, read.lines(), read.begin());
            }
        };
    }

    private static Unit unit(Quantities quantities, String file, String heading, Unit declared) {
        int open = heading.indexOf('[');
        if (open < 0 || !heading.endsWith("]")) {
            return declared;
        }
        String text = heading.substring(open + 1, heading.length() - 1).strip();
        try {
            Unit unit = quantities.unit(text);
            if (!unit.convertsTo(declared)) {
                throw new Unusable("the column \"" + heading + "\" of '" + file + "' is in [" + text + "], but it stands for ["
                        + declared.text() + "]", "name the columns in the order of what they stand for");
            }
            return unit;
        } catch (UnitSyntaxException e) {
            throw new Unusable("the unit of the column \"" + heading + "\" of '" + file + "' cannot be read: " + e.getMessage(), "");
        }
    }
}
