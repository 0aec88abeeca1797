package org.twinsmith.lang.external;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.twinsmith.core.file.ClosedXml;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Rational;

/**
 * The variables of an FMU with their units, as its {@code modelDescription.xml} has them (Functional Mock-up Interface 2.0.5,
 * 2.2, and 3.0.2, 2.4).
 */
public final class FmuDescription {
    private static final int MOST_BYTES = 16 << 20;
    private static final int DEEPEST = 100;
    private static final String DESCRIPTION = "modelDescription.xml";
    private static final Set<String> BASE_UNITS = Set.of("kg", "m", "s", "A", "K", "mol", "cd");
    private static final Set<String> VARIABLES = Set.of("Float64", "Float32", "Int8", "UInt8", "Int16", "UInt16", "Int32", "UInt32", "Int64",
            "UInt64", "Boolean", "Enumeration");

    private final Map<String, Dimension> units = new HashMap<>();
    private final Map<String, String> unitOfType = new HashMap<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private String unit = "";
    private String name = "";
    private String causality = "";

    private FmuDescription() {
    }

    /** What came of it. */
    public sealed interface Outcome {
    }

    /** @param variables by name, in the order of the file */
    public record Described(Map<String, Variable> variables) implements Outcome {
    }

    /** Why there is none. */
    public record Refused(String message) implements Outcome {
    }

    /** A variable. @param unit as the FMU calls it, or empty @param dimension over SI base units, where the FMU gives one */
    public record Variable(String causality, String unit, Optional<Dimension> dimension) {
        /** Whether the FMU takes its value from outside. */
        public boolean isSettable() {
            return causality.equals("input") || causality.equals("parameter") || causality.equals("structuralParameter");
        }
    }

    /** @param beside path of the model's file @param file path of the FMU, relative to the folder of that file */
    public static Outcome read(String beside, String file) {
        try {
            Path folder = Path.of(beside).toAbsolutePath().normalize().getParent();
            Path path = folder.resolve(file).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path) || !path.toRealPath().startsWith(folder.toRealPath())) {
                return new Refused("there is no file '" + file + "' in the folder of this text or below");
            }
            FmuDescription description = new FmuDescription();
            description.parse(content(path));
            return new Described(description.variables);
        } catch (InvalidPathException e) {
            return new Refused("'" + file + "' is no path");
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            return new Refused("'" + file + "' is no FMU that can be read: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static byte[] content(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(DESCRIPTION);
            if (entry == null) {
                throw new IOException("it holds no " + DESCRIPTION);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IOException("its " + DESCRIPTION + " is larger than " + (MOST_BYTES >> 20) + " MiB");
                }
                return bytes;
            }
        }
    }

    private void parse(byte[] content) throws XMLStreamException {
        XMLStreamReader xml = ClosedXml.reader(content, DEEPEST);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type is not allowed");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
    }

    private void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Unit" -> unit = text(xml, "name");
            case "BaseUnit" -> units.put(unit, dimension(xml));
            case "SimpleType", "ScalarVariable" -> {
                name = text(xml, "name");
                causality = xml.getLocalName().equals("SimpleType") ? "" : causality(xml);
                if (!causality.isEmpty()) {
                    put("");
                }
            }
            case "Real" -> real(xml);
            case "Float64Type" -> unitOfType.put(text(xml, "name"), text(xml, "unit"));
            default -> {
                if (VARIABLES.contains(xml.getLocalName()) && !text(xml, "name").isEmpty()) {
                    name = text(xml, "name");
                    causality = causality(xml);
                    put(unit(xml));
                }
            }
        }
    }

    /** In version 2 the type of a variable, or a declared type, stands inside of it. */
    private void real(XMLStreamReader xml) {
        if (causality.isEmpty()) {
            unitOfType.put(name, text(xml, "unit"));
        } else {
            put(unit(xml));
        }
    }

    private String unit(XMLStreamReader xml) {
        String own = text(xml, "unit");
        return own.isEmpty() ? unitOfType.getOrDefault(text(xml, "declaredType"), "") : own;
    }

    private void put(String unitName) {
        variables.put(name, new Variable(causality, unitName, Optional.ofNullable(units.get(unitName))));
    }

    private static String causality(XMLStreamReader xml) {
        String declared = text(xml, "causality");
        return declared.isEmpty() ? "local" : declared;
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /** An angle in radians counts as a number, as everywhere in the language. */
    private static Dimension dimension(XMLStreamReader xml) {
        SortedMap<String, Rational> exponents = new TreeMap<>();
        for (String base : BASE_UNITS) {
            String exponent = text(xml, base);
            if (!exponent.isEmpty()) {
                exponents.put(base, Rational.of(Long.parseLong(exponent)));
            }
        }
        return new Dimension(exponents);
    }
}
