package org.twinsmith.lang.ide.fix;

import com.google.inject.Inject;
import java.util.List;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.workspace.ModelWorkspace;

/** The fixes for a finding. */
public final class QuickFixes {
    private final NameFixes names;
    private final UnitFixes units;

    @Inject
    QuickFixes(NameFixes names, UnitFixes units) {
        this.names = names;
        this.units = units;
    }

    /** The fixes for a finding of the texts as they are now, the likeliest first; none where the engineer has to decide. */
    public List<QuickFix> of(ModelWorkspace workspace, Diagnostic finding) {
        workspace.link();
        return Problem.of(workspace, finding).map(this::fixes).orElse(List.of());
    }

    private List<QuickFix> fixes(Problem problem) {
        return switch (problem.finding().code()) {
            case UNRESOLVED_NAME -> names.unresolved(problem);
            case BAD_CALL -> NameFixes.unknownFunction(problem);
            case DEPRECATED -> NameFixes.deprecated(problem);
            case UNKNOWN_UNIT -> units.unknown(problem);
            case DIMENSION_MISMATCH -> units.missing(problem);
            case TEMPERATURE_POINT -> UnitFixes.difference(problem);
            case TYPE_MISMATCH -> WordFixes.kindOfInstance(problem);
            case START_FORBIDDEN -> WordFixes.start(problem);
            case ROLE -> WordFixes.writable(problem);
            case NOT_WRITABLE -> WordFixes.notWritable(problem);
            case SEMANTIC_IDENTIFIER -> WordFixes.irdi(problem);
            case DECEPTIVE_TEXT -> WordFixes.plain(problem);
            case SYNTAX -> units.withoutBrackets(problem);
            case MISSING_VALUE -> ValueFixes.missing(problem);
            case UNCONNECTED_PORT -> PortFixes.unconnected(problem);
            default -> List.of();
        };
    }
}
