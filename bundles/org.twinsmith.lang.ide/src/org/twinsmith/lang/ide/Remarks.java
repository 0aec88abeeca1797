package org.twinsmith.lang.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.Custody;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Marking;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Requirement;
import org.twinsmith.model.twin.Retention;
import org.twinsmith.model.twin.TwinFile;

/** What is told about a named element beside its signature: advice against it, its doc comment, labels, identifiers, bindings. */
final class Remarks {
    private static final int MOST_BINDINGS = 5;

    private Remarks() {
    }

    /** One remark a line; empty where nothing is told. */
    static String of(Named named) {
        List<String> remarks = new ArrayList<>();
        Annotations.deprecation(named).ifPresent(advice -> remarks.add("Deprecated: " + advice.getReason()));
        String documentation = Documentation.of(named);
        if (!documentation.isEmpty()) {
            remarks.add(documentation);
        }
        Annotations.labels(named).forEach(label -> remarks.add("“" + label.getText() + "”"
                + (label.getLanguage() == null ? "" : " (" + label.getLanguage() + ")")));
        Annotations.identifiers(named).forEach(identifier -> remarks.add("Semantics: " + identifier.getText()));
        Annotations.of(named).stream().filter(each -> each instanceof Marking || each instanceof Custody || each instanceof Retention)
                .map(SourceTexts::of).reduce((first, second) -> first + ", " + second).ifPresent(duties -> remarks.add("Data: " + duties));
        if (named instanceof Command command) {
            remarks.addAll(dangers(command));
        }
        if (named instanceof Requirement requirement) {
            requirement.getScenarios().stream().map(Named::getName).reduce((first, second) -> first + ", " + second)
                    .ifPresent(scenarios -> remarks.add("Verified by: " + scenarios));
        }
        remarks.addAll(bindings(named));
        return String.join("\n", remarks);
    }

    /** Who may give a command, and what may come of it. */
    private static List<String> dangers(Command command) {
        List<String> dangers = new ArrayList<>();
        if (command.getRole() != null) {
            dangers.add("Armed by: " + command.getRole());
        }
        command.getHazards().forEach(hazard -> dangers.add("Hazard " + hazard.getIdentifier() + (hazard.getText() == null ? "" : ": " + hazard.getText())
                + " (" + hazard.getSeverity().getLiteral() + ")"));
        return dangers;
    }

    /** Where values of a feature come from and go to, in whichever instances. */
    private static List<String> bindings(Named named) {
        if (!(named instanceof Feature) || named.eResource() == null || named.eResource().getResourceSet() == null) {
            return List.of();
        }
        List<String> bound = named.eResource().getResourceSet().getResources().stream().flatMap(resource -> resource.getContents().stream())
                .filter(TwinFile.class::isInstance).flatMap(file -> ((TwinFile) file).getElements().stream())
                .filter(each -> each instanceof Binding binding && Denoted.by(binding.getTarget()).filter(target -> target == named).isPresent())
                .map(each -> SourceTexts.of(each).replaceFirst("^bind", "Bound:")).toList();
        return bound.size() <= MOST_BINDINGS ? bound : Stream.concat(bound.stream().limit(MOST_BINDINGS),
                Stream.of("Bound: in " + (bound.size() - MOST_BINDINGS) + " more places")).toList();
    }
}
