package org.twinsmith.lang.diagnostics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.WarningLevel;
import org.twinsmith.model.twin.WarningRule;

/**
 * What a model says of its own warnings: {@code warnings "TW-0402" off "…"} silences a code, {@code error} makes it stop the model.
 * They stand in the model, so that the command line, the language server and the workbench judge alike. Errors stay what they are.
 */
public record WarningRules(Map<String, WarningLevel> levels) {
    public WarningRules {
        levels = Map.copyOf(levels);
    }

    /** The rules of all files; of two on one code, the stricter counts. */
    public static WarningRules of(Collection<TwinFile> files) {
        Map<String, WarningLevel> levels = new HashMap<>();
        for (TwinFile file : files) {
            file.getElements().stream().filter(WarningRule.class::isInstance).map(WarningRule.class::cast).filter(rule -> rule.getCode() != null)
                    .forEach(rule -> levels.merge(rule.getCode(), rule.getLevel(), (one, other) -> one == WarningLevel.ERROR ? one : other));
        }
        return new WarningRules(levels);
    }

    /** The findings as the model judges them. */
    public List<Diagnostic> judge(Collection<Diagnostic> findings) {
        return findings.stream().flatMap(this::judged).toList();
    }

    private Stream<Diagnostic> judged(Diagnostic finding) {
        WarningLevel level = finding.severity() == Severity.WARNING ? levels.get(finding.code().id()) : null;
        return switch (level) {
            case null -> Stream.of(finding);
            case OFF -> Stream.empty();
            case ERROR -> Stream.of(Diagnostic.error(finding.code(), finding.message(), finding.remedy(), finding.place()));
        };
    }
}
