package org.twinsmith.core.quantity.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The codes of one standard for units, and the UCUM unit of each, both ways. Several codes may stand for one unit and several UCUM
 * texts for one code; the table's order decides. Immutable.
 */
public final class UnitCodes {
    /** What goes before the name of a unit to make its QUDT IRI. */
    public static final String QUDT_BASE = "http://qudt.org/vocab/unit/";

    private static final UnitCodes UNECE = read("unece");
    private static final UnitCodes QUDT = read("qudt");
    private static final UnitCodes DTDL = read("dtdl");

    private final Map<String, String> ucum;
    private final Map<String, String> codes;

    private UnitCodes(Map<String, String> ucum, Map<String, String> codes) {
        this.ucum = Collections.unmodifiableMap(ucum);
        this.codes = Collections.unmodifiableMap(codes);
    }

    /** Common codes of UNECE Recommendation 20, such as {@code KWT}; OPC UA knows units by {@link OpcUaUnitId} of these. */
    public static UnitCodes unece() {
        return UNECE;
    }

    /** Units of QUDT by the last part of their IRI, such as {@code KiloW-HR}; {@link #QUDT_BASE} goes before. */
    public static UnitCodes qudt() {
        return QUDT;
    }

    /** Units of the QuantitativeTypes extension of DTDL version 3, such as {@code kilowattHour}. */
    public static UnitCodes dtdl() {
        return DTDL;
    }

    /** The UCUM text, without brackets, of a code; empty for one that the table does not have. */
    public Optional<String> ucum(String code) {
        return Optional.ofNullable(ucum.get(code));
    }

    /** The code of a UCUM text as it stands in the table: {@code m3/h}, not {@code m3.h-1}. */
    public Optional<String> code(String unit) {
        return Optional.ofNullable(codes.get(unit));
    }

    /** Each code and its UCUM text, in the order of the table. */
    public Map<String, String> all() {
        return ucum;
    }

    /** Each UCUM text and its code, in the order of the table. */
    public Map<String, String> units() {
        return codes;
    }

    private static UnitCodes read(String name) {
        Map<String, String> ucum = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (String line : lines(name + ".txt")) {
            if (!line.startsWith("#")) {
                int blank = line.indexOf(' ');
                ucum.putIfAbsent(line.substring(0, blank), line.substring(blank + 1));
                codes.putIfAbsent(line.substring(blank + 1), line.substring(0, blank));
            }
        }
        return new UnitCodes(ucum, codes);
    }

    private static List<String> lines(String resource) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UnitCodes.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table of units " + resource + " cannot be read", e);
        }
    }
}
