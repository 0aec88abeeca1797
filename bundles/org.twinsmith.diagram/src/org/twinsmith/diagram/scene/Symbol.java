package org.twinsmith.diagram.scene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The symbols: equipment and fittings of ISO 10628-2, instruments and machines of ISO 14617, parts of circuits of IEC 60617. */
public enum Symbol implements Sign {
    PUMP, COMPRESSOR, TANK, RESERVOIR, PIPE, VALVE, CHECK_VALVE, ORIFICE, CONTROLLER, SENSOR, MOTOR, HEAT_EXCHANGER, HEATER,
    RESISTOR, CAPACITOR, INDUCTOR, DIODE, SWITCH, GROUND, BATTERY, SOURCE, TRANSFORMER,
    SPRING, DAMPER, MASS, GEAR, SHAFT_BRAKE, GAIN, INTEGRATOR, SUM, LIMITER,
    /** Anything else: a plain box. */
    GENERIC;

    /** Last words of type names, in lower case, and what they mean. */
    private static final Map<String, Symbol> WORDS = Map.ofEntries(
            Map.entry("pump", PUMP), Map.entry("compressor", COMPRESSOR), Map.entry("fan", COMPRESSOR), Map.entry("blower", COMPRESSOR),
            Map.entry("tank", TANK), Map.entry("sump", TANK), Map.entry("basin", TANK), Map.entry("vessel", TANK),
            Map.entry("reservoir", RESERVOIR), Map.entry("boiler", TANK),
            Map.entry("pipe", PIPE), Map.entry("main", PIPE), Map.entry("duct", PIPE), Map.entry("line", PIPE),
            Map.entry("valve", VALVE),
            Map.entry("control", CONTROLLER), Map.entry("controller", CONTROLLER), Map.entry("regulator", CONTROLLER),
            Map.entry("logic", CONTROLLER), Map.entry("protection", CONTROLLER),
            Map.entry("sensor", SENSOR), Map.entry("meter", SENSOR), Map.entry("transmitter", SENSOR),
            Map.entry("motor", MOTOR), Map.entry("drive", MOTOR), Map.entry("generator", MOTOR),
            Map.entry("exchanger", HEAT_EXCHANGER), Map.entry("heater", HEATER),
            Map.entry("cooler", HEAT_EXCHANGER), Map.entry("radiator", HEAT_EXCHANGER),
            Map.entry("orifice", ORIFICE), Map.entry("fitting", ORIFICE), Map.entry("thermometer", SENSOR), Map.entry("tachometer", SENSOR),
            Map.entry("voltmeter", SENSOR), Map.entry("ammeter", SENSOR), Map.entry("wattmeter", SENSOR),
            Map.entry("resistor", RESISTOR), Map.entry("capacitor", CAPACITOR), Map.entry("inductor", INDUCTOR),
            Map.entry("diode", DIODE), Map.entry("switch", SWITCH), Map.entry("breaker", SWITCH), Map.entry("ground", GROUND),
            Map.entry("battery", BATTERY), Map.entry("source", SOURCE), Map.entry("voltage", SOURCE), Map.entry("current", SOURCE),
            Map.entry("transformer", TRANSFORMER), Map.entry("machine", MOTOR),
            Map.entry("spring", SPRING), Map.entry("damper", DAMPER), Map.entry("mass", MASS), Map.entry("inertia", MASS),
            Map.entry("gear", GEAR), Map.entry("gearbox", GEAR), Map.entry("brake", SHAFT_BRAKE), Map.entry("clutch", SHAFT_BRAKE),
            Map.entry("gain", GAIN), Map.entry("integrator", INTEGRATOR), Map.entry("sum", SUM), Map.entry("limiter", LIMITER));

    /** Names of which two words say more than the last. */
    private static final Map<String, Symbol> PHRASES = Map.of("check valve", CHECK_VALVE, "heating resistor", HEATER,
            "thermal resistor", RESISTOR, "heat capacitor", CAPACITOR, "torsion spring", SPRING, "torsion damper", DAMPER);

    /**
     * The symbol of a type: the first of its own and its bases' names, nearest first, whose last word the table knows.
     * The last word decides, because {@code PumpControl} is a control and {@code TowerTank} a tank.
     */
    public static Symbol of(List<String> typeNames) {
        return typeNames.stream().map(Symbol::ofName).flatMap(Optional::stream).findFirst().orElse(GENERIC);
    }

    private static Optional<Symbol> ofName(String typeName) {
        String[] words = typeName.split("(?<=[a-z0-9])(?=[A-Z])|_");
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        String two = words.length < 2 ? last : words[words.length - 2].toLowerCase(Locale.ROOT) + " " + last;
        return Optional.ofNullable(PHRASES.getOrDefault(two, WORDS.get(last)));
    }
}
