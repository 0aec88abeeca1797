package org.twinsmith.diagram.scene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The process symbols, after the kinds of equipment of ISO 10628-2. */
public enum Symbol {
    PUMP, TANK, PIPE, VALVE, CONTROLLER, SENSOR, MOTOR, HEAT_EXCHANGER,
    /** Anything else: a plain box. */
    GENERIC;

    /** Last words of type names, in lower case, and what they mean. */
    private static final Map<String, Symbol> WORDS = Map.ofEntries(
            Map.entry("pump", PUMP), Map.entry("compressor", PUMP), Map.entry("fan", PUMP),
            Map.entry("tank", TANK), Map.entry("sump", TANK), Map.entry("basin", TANK), Map.entry("vessel", TANK),
            Map.entry("reservoir", TANK), Map.entry("boiler", TANK),
            Map.entry("pipe", PIPE), Map.entry("main", PIPE), Map.entry("duct", PIPE), Map.entry("line", PIPE),
            Map.entry("valve", VALVE),
            Map.entry("control", CONTROLLER), Map.entry("controller", CONTROLLER), Map.entry("regulator", CONTROLLER),
            Map.entry("logic", CONTROLLER), Map.entry("protection", CONTROLLER),
            Map.entry("sensor", SENSOR), Map.entry("meter", SENSOR), Map.entry("transmitter", SENSOR),
            Map.entry("motor", MOTOR), Map.entry("drive", MOTOR), Map.entry("generator", MOTOR),
            Map.entry("exchanger", HEAT_EXCHANGER), Map.entry("heater", HEAT_EXCHANGER),
            Map.entry("cooler", HEAT_EXCHANGER), Map.entry("radiator", HEAT_EXCHANGER));

    /**
     * The symbol of a type: the first of its own and its bases' names, nearest first, whose last word the table knows.
     * The last word decides, because {@code PumpControl} is a control and {@code TowerTank} a tank.
     */
    public static Symbol of(List<String> typeNames) {
        return typeNames.stream().map(Symbol::ofName).flatMap(Optional::stream).findFirst().orElse(GENERIC);
    }

    private static Optional<Symbol> ofName(String typeName) {
        String[] words = typeName.split("(?<=[a-z0-9])(?=[A-Z])|_");
        return Optional.ofNullable(WORDS.get(words[words.length - 1].toLowerCase(Locale.ROOT)));
    }
}
