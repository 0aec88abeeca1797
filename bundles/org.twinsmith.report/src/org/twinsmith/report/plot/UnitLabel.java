package org.twinsmith.report.plot;

import java.util.regex.Pattern;

/** Unit text as print sets it: {@code m3/h} becomes m³/h, {@code degC} °C. What it does not know stays as it is. */
public final class UnitLabel {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern EXPONENT = Pattern.compile("(?<=[A-Za-z°Ω\\])])\\^?(-?)([0-9])(?![0-9.])");

    private UnitLabel() {
    }

    /** The label; dimensionless is empty. */
    public static String of(String unit) {
        if (unit.equals("1")) {
            return "";
        }
        String degrees = unit.replaceAll("\\b(Cel|degC)\\b", "°C").replaceAll("\\bdegF\\b", "°F");
        return EXPONENT.matcher(degrees).replaceAll(match -> (match.group(1).isEmpty() ? "" : "⁻")
                + SUPERSCRIPTS.charAt(match.group(2).charAt(0) - '0'));
    }
}
