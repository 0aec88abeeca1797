package org.twinsmith.core.space;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.twinsmith.core.diagnostic.Place;

/**
 * A file of the folder.
 *
 * @param sha256 lower-case hexadecimal
 */
public record SpaceFile(Path path, String sha256) {
    private static final long MOST_BYTES = 64L << 20;

    static SpaceFile of(Path path) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new SpaceFile(path, HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The lines of a text. */
    List<String> lines() throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new UnusableSpaceData("'" + name() + "' is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UnusableSpaceData("'" + name() + "' is not UTF-8 text");
        }
    }

    /** @param line from 1 */
    UnusableSpaceData damaged(int line, String what) {
        return new UnusableSpaceData(what, new Place(path.toString(), line, 1, 0, 0));
    }

    /** A number of a line. @param line from 1 @param what it is, for messages */
    double number(int line, String text, String what) {
        try {
            double value = Double.parseDouble(text.strip().replace('D', 'e').replace('d', 'e'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw damaged(line, what + " is \"" + text.strip() + "\", which is no number");
        }
        throw damaged(line, what + " is \"" + text.strip() + "\", which is not finite");
    }

    /** A number of a line within bounds. */
    double number(int line, String text, String what, double low, double high) {
        double value = number(line, text, what);
        if (!(value >= low && value <= high)) {
            throw damaged(line, what + " is " + text.strip() + ", allowed is " + low + " .. " + high);
        }
        return value;
    }
}
