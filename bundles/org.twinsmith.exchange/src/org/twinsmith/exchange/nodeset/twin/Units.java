package org.twinsmith.exchange.nodeset.twin;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.twinsmith.core.quantity.code.OpcUaUnitId;
import org.twinsmith.core.quantity.code.UnitCodes;
import org.twinsmith.exchange.nodeset.document.Value;

/**
 * Units as {@code EUInformation} says them; OPC 10000-8, 5.6.4.3.
 *
 * @param known whether the language knows a unit by this text
 */
record Units(Predicate<String> known) {
    private static final String UCUM = "http://unitsofmeasure.org";
    /** Ways to write frequent units that are no UCUM, on servers that give no code. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("°C", "degC"), Map.entry("°F", "degF"),
            Map.entry("°", "deg"), Map.entry("m³/h", "m3/h"), Map.entry("m³", "m3"), Map.entry("m²", "m2"), Map.entry("m/s²", "m/s2"),
            Map.entry("µm", "um"), Map.entry("µs", "us"), Map.entry("Ω", "Ohm"), Map.entry("sec", "s"), Map.entry("1/min", "rpm"),
            Map.entry("r/min", "rpm"), Map.entry("U/min", "rpm"), Map.entry("Nm", "N.m"), Map.entry("kWh", "kW.h"), Map.entry("Ah", "A.h"));
    /** Several texts stand for one code, and the language has a shorter one for these. */
    private static final Map<String, String> PREFERRED = Map.of("Cel", "degC", "[degF]", "degF");

    /** The unit as the language writes it; empty where it is none that the tool knows. */
    Optional<String> of(Value information) {
        String namespace = information.at("NamespaceUri").flatMap(Value::text).orElse("").strip();
        String shown = information.at("DisplayName").flatMap(Value::text).orElse("").strip();
        int id = information.at("UnitId").flatMap(Value::number).map(Double::intValue).orElse(-1);
        Optional<String> byCode = namespace.equals(UCUM) ? Optional.empty()
                : OpcUaUnitId.commonCode(id).flatMap(UnitCodes.unece()::ucum);
        return byCode.filter(known).or(() -> spelled(shown)).map(unit -> PREFERRED.getOrDefault(unit, unit));
    }

    private Optional<String> spelled(String shown) {
        String text = SPELLINGS.getOrDefault(shown, shown);
        boolean written = text.matches("[A-Za-z0-9/.()\\[\\]^*%'+-]{1,60}");
        return written && known.test(text) ? Optional.of(text) : Optional.empty();
    }
}
