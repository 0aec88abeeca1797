package org.twinsmith.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The live pages of what runs in the workbench now: whoever shows values finds them here. May be called from any thread. */
public final class LivePages {
    private static final Pattern LINE = Pattern.compile("^Live page: (http://\\S+) +of (\\S+);.*");
    private static final List<Page> PAGES = new CopyOnWriteArrayList<>();
    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

    /**
     * A page that is served.
     *
     * @param model path of the project or folder that holds the model, in the workspace
     * @param system the system whose values it shows
     */
    public record Page(String model, String system, String address) {
    }

    private LivePages() {
    }

    /** The last one begun that shows a system of the model to which a file belongs. @param file path in the workspace */
    public static Optional<Page> of(String file, String system) {
        return PAGES.reversed().stream().filter(page -> page.system().equals(system) && file.startsWith(page.model() + "/")).findFirst();
    }

    /** Tells when a page comes or goes. */
    public static void listen(Runnable listener) {
        LISTENERS.add(listener);
    }

    public static void forget(Runnable listener) {
        LISTENERS.remove(listener);
    }

    /** The page that a line of a program's output tells of. */
    static Optional<Page> in(String line, String model) {
        Matcher found = LINE.matcher(line);
        return found.matches() ? Optional.of(new Page(model, found.group(2), found.group(1))) : Optional.empty();
    }

    /** A process tells of its page; when it ends the page is gone. */
    static void begin(Page page, Process process) {
        PAGES.add(page);
        LISTENERS.forEach(Runnable::run);
        process.onExit().thenRun(() -> {
            PAGES.remove(page);
            LISTENERS.forEach(Runnable::run);
        });
    }
}
