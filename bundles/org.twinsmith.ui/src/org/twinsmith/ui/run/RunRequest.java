package org.twinsmith.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One start of the command line.
 *
 * @param choice what to do with which declaration
 * @param model absolute path of the folder that holds the model
 * @param more further arguments of the command line
 * @param out absolute path of an existing folder for all that it writes; never inside the model
 */
record RunRequest(Choice choice, Path model, List<String> more, Path out) {
    RunRequest {
        more = List.copyOf(more);
    }

    List<String> arguments() {
        TaskKind kind = choice.kind();
        List<String> arguments = new ArrayList<>(List.of(kind.command()));
        if (kind.hasModel()) {
            arguments.add(model.toString());
        }
        if (!choice.name().isEmpty()) {
            arguments.add(choice.option());
            arguments.add(choice.name());
        }
        arguments.addAll(kind.destinations(out, choice.name()));
        arguments.addAll(more);
        return arguments;
    }

    /** What it left to look at, also of a run that failed: what had happened until then is worth reading. */
    Optional<Path> result() {
        return choice.kind().worthSeeing(out, choice.name()).filter(Files::isRegularFile);
    }
}
