package org.twinsmith.core.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;

/**
 * Secrets of the environment: {@code station-plc} is in {@code TWINSMITH_SECRET_STATION_PLC}, or in the file that
 * {@code TWINSMITH_SECRET_STATION_PLC_FILE} names, as containers hand secrets over. One final line end of a file does not
 * count.
 */
public final class EnvironmentSecrets implements Secrets {
    private static final String PREFIX = "TWINSMITH_SECRET_";
    private static final String FILE = "_FILE";
    private static final long LARGEST = 1L << 20;
    private final Map<String, String> environment;

    /** @param environment the environment's variables */
    public EnvironmentSecrets(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The variable that holds a secret. */
    public static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    @Override
    public Optional<Secret> find(String name) {
        String value = environment.get(variable(name));
        if (value != null) {
            return Optional.of(new Secret(value.getBytes(StandardCharsets.UTF_8)));
        }
        return Optional.ofNullable(environment.get(variable(name) + FILE)).map(file -> read(name, file));
    }

    private static Secret read(String name, String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            byte[] content = Files.readAllBytes(path);
            byte[] value = Arrays.copyOf(content, withoutLineEnd(content));
            try {
                return new Secret(value);
            } finally {
                Arrays.fill(content, (byte) 0);
                Arrays.fill(value, (byte) 0);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.SECRET_MISSING, "the secret '" + name + "' cannot be read from the file that "
                    + variable(name) + FILE + " names: " + FileFailure.reason(e),
                    "correct the variable, or make the file readable", Place.NOWHERE), e);
        }
    }

    private static int withoutLineEnd(byte[] content) {
        int length = content.length;
        if (length > 0 && content[length - 1] == '\n') {
            length--;
        }
        return length > 0 && content[length - 1] == '\r' ? length - 1 : length;
    }
}
