package org.twinsmith.exchange;

import java.util.List;
import java.util.Map;

/**
 * A converted model.
 *
 * @param name name of the system in the text, fit for a file name
 * @param text a whole {@code .twin} file
 * @param losses what the text does not say, in the order of the source
 * @param names the source's identifiers to the names of variables in the text; for SBML, {@code [id]} is the
 *        concentration of the species {@code id}
 */
public record Conversion(String name, String text, List<Loss> losses, Map<String, String> names) {
    public Conversion {
        losses = List.copyOf(losses);
        names = Map.copyOf(names);
    }
}
