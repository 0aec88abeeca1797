package org.twinsmith.ui.wizard;

import java.util.Locale;

/** The first lines of a new file: a small model that checks and runs. */
final class Skeletons {
    private Skeletons() {
    }

    /** A namespace that a name of a file or project gives. */
    static String namespace(String name) {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("\\.twin$", "").replaceAll("[^a-z0-9_]+", "_");
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "model_" + word : word;
    }

    /** A file with its head only. */
    static String file(String namespace) {
        return """
                namespace %s
                import twin.si.*

                """.formatted(namespace);
    }

    /** A model with one type, one system and one scenario. */
    static String model(String namespace) {
        return """
                namespace %s
                import twin.si.*

                /** A vessel that loses heat to its surroundings: Newton's law of cooling. */
                asset Vessel {
                    parameter capacity : HeatCapacity = 4 [kJ/K]
                    parameter insulation : ThermalResistance = 0.5 [K/W]
                    parameter ambient : Temperature = 20 [degC]
                    state temperature : Temperature = 80 [degC]
                    equations
                        capacity * der(temperature) = (ambient - temperature) / insulation
                }

                /** What the twin mirrors. */
                system Plant {
                    asset vessel : Vessel
                }

                scenario Cooling of Plant for 2 [h] {
                    record vessel.temperature every 1 [min]
                }
                """.formatted(namespace);
    }
}
