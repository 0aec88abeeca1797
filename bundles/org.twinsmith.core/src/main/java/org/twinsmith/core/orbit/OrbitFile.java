package org.twinsmith.core.orbit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads an orbit from a file in the folder of a model's text or below: a two-line element set, or a CCSDS message of mean elements (OMM) or of an
 * ephemeris (OEM) in keyword = value notation or in XML. What it is shows by its first lines. The file is not trusted.
 */
public final class OrbitFile {
    private static final long MOST_BYTES = 64L << 20;
    private static final int LONGEST_LINE = 1000;

    private OrbitFile() {
    }

    /** What came of it. */
    public sealed interface Outcome {
    }

    /** @param orbit what the file says */
    public record Read(GivenOrbit orbit) implements Outcome {
    }

    /** Why there is nothing. @param message with file and line */
    public record Refused(String message, String remedy) implements Outcome {
    }

    /** @param beside path of the model's file @param name path of the file, relative to the folder of that */
    public static Outcome read(String beside, String name) {
        try {
            Path folder = Path.of(beside).toAbsolutePath().normalize().getParent();
            Path file = folder.resolve(name).normalize();
            boolean inside = !name.isBlank() && file.startsWith(folder) && Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
            if (!inside) {
                return new Refused("there is no file '" + name + "' in the folder of this text or below", "the path begins at the folder of this text");
            }
            return Files.size(file) > MOST_BYTES ? new Refused("'" + name + "' is larger than " + (MOST_BYTES >> 20) + " MiB", "split it")
                    : parse(name, Files.readAllLines(file));
        } catch (InvalidPathException e) {
            return new Refused("'" + name + "' is no path", "");
        } catch (CharacterCodingException e) {
            return new Refused("'" + name + "' is not UTF-8 text", "");
        } catch (IOException e) {
            return new Refused("'" + name + "' cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    /** @param name for messages @param lines of the file */
    public static Outcome parse(String name, List<String> lines) {
        try {
            return new Read(orbit(name, lines));
        } catch (UnusableOrbit e) {
            return new Refused(e.getMessage(), e.remedy());
        }
    }

    private static GivenOrbit orbit(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.startsWith("<")) {
                return XmlMessage.read(name, String.join("\n", lines).replace("\ufeff", ""));
            }
            if (lines.get(i).length() > LONGEST_LINE) {
                throw new UnusableOrbit("'" + name + "': line " + (i + 1) + " is longer than " + LONGEST_LINE + " characters", "");
            }
            if (line.startsWith("CCSDS_OMM_VERS")) {
                version(name, "omm", line, i + 1);
                return MeanElementsMessage.orbit(KeyValueMessage.plain(name, lines));
            }
            if (line.startsWith("CCSDS_OEM_VERS")) {
                version(name, "oem", line, i + 1);
                return new EphemerisMessage(name, KeyValueMessage.segments(name, lines)).orbit();
            }
            if (TwoLineElements.begins(lines.get(i))) {
                return TwoLineElements.read(name, lines, i);
            }
        }
        throw new UnusableOrbit("'" + name + "' is neither a two-line element set nor a CCSDS message of mean elements or an ephemeris",
                "an OMM begins with CCSDS_OMM_VERS = 2.0, an OEM with CCSDS_OEM_VERS = 2.0, or in XML with <omm> and <oem>");
    }

    private static void version(String name, String kind, String line, int number) {
        MessageLines.version(name, kind, MessageLines.parse(name, line, number).value(), number);
    }
}
