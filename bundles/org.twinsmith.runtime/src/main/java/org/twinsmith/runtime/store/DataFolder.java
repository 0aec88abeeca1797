package org.twinsmith.runtime.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where runs keep their data: a folder that was asked for, else one of the user's state folder a run. */
public final class DataFolder {
    private final Map<String, String> environment;
    private final String os;
    private final Path home;

    /**
     * @param environment the environment's variables
     * @param os name of the operating system, as {@code os.name} has it
     * @param home the user's home folder
     */
    public DataFolder(Map<String, String> environment, String os, Path home) {
        this.environment = Map.copyOf(environment);
        this.os = os.toLowerCase(Locale.ROOT);
        this.home = home;
    }

    /** That of the user who runs this process. */
    public static DataFolder ofUser() {
        return new DataFolder(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /** The folder of a run. @param asked what the user gave with {@code --data} */
    public Path of(RunRecord run, Optional<Path> asked) {
        return asked.orElseGet(() -> runs().resolve(safe(run.namespace())).resolve(run.id()));
    }

    /** The folder under which each run has one of its own. */
    public Path runs() {
        return state().resolve("twinsmith");
    }

    /** Where writes to plants are recorded, by all runs. */
    public Path audit() {
        return state().resolve("twinsmith").resolve("audit.jsonl");
    }

    /** The folder for state that each system has for its users. */
    Path state() {
        if (os.startsWith("windows")) {
            return fromEnvironment("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return fromEnvironment("XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state"));
    }

    /** The XDG specification wants a path that is not absolute to be ignored. */
    private Optional<Path> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** A namespace is a dotted name, but whatever it is, it stays one folder below. */
    private static String safe(String namespace) {
        String name = namespace.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
        return name.isEmpty() ? "_" : name;
    }
}
