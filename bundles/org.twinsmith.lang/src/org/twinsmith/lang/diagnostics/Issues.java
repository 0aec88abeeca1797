package org.twinsmith.lang.diagnostics;

import java.util.Arrays;
import org.eclipse.xtext.validation.Issue;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;

/** Xtext's issues as diagnostics. */
public final class Issues {

    private Issues() {
    }

    public static Diagnostic diagnostic(Issue issue, String path) {
        Place place = new Place(path, number(issue.getLineNumber()), number(issue.getColumn()), number(issue.getOffset()),
                number(issue.getLength()));
        String remedy = issue.getData() == null || issue.getData().length == 0 ? "" : issue.getData()[0];
        return new Diagnostic(code(issue), severity(issue), issue.getMessage(), remedy == null ? "" : remedy, place);
    }

    /** Every issue of this language carries a code of the catalogue; what else Xtext finds is a matter of syntax. */
    private static Code code(Issue issue) {
        return Arrays.stream(Code.values()).filter(code -> code.id().equals(issue.getCode())).findFirst().orElse(Code.SYNTAX);
    }

    private static Severity severity(Issue issue) {
        return switch (issue.getSeverity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO, IGNORE -> Severity.INFO;
        };
    }

    private static int number(Integer value) {
        return value == null ? 0 : value;
    }
}
