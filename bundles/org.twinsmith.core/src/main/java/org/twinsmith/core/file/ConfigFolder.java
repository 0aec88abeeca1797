package org.twinsmith.core.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The user's folder for what is set up once and kept: certificates and the vault of secrets. The system property
 * {@code twinsmith.config} or the environment variable {@code TWINSMITH_CONFIG} names another one, as a service needs it.
 */
public final class ConfigFolder {
    /** The system property, which wins; a process hands it on to those that it starts. */
    public static final String PROPERTY = "twinsmith.config";
    private static final String VARIABLE = "TWINSMITH_CONFIG";

    private ConfigFolder() {
    }

    /** That of the user who runs this process; it need not exist yet. */
    public static Path ofUser() {
        String property = System.getProperty(PROPERTY, "");
        return property.isBlank() ? of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")))
                : Path.of(property);
    }

    /**
     * The folder that each system has for its users' settings.
     *
     * @param environment the environment's variables
     * @param os name of the operating system, as {@code os.name} has it
     * @param home the user's home folder
     */
    static Path of(Map<String, String> environment, String os, Path home) {
        Optional<Path> asked = absolute(environment, VARIABLE);
        if (asked.isPresent()) {
            return asked.get();
        }
        String system = os.toLowerCase(Locale.ROOT);
        Path parent = system.startsWith("windows")
                ? absolute(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming"))
                : system.startsWith("mac") ? home.resolve("Library").resolve("Application Support")
                        : absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        return parent.resolve("twinsmith");
    }

    /** The XDG specification wants a path that is not absolute to be ignored. */
    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}
