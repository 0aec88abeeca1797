package org.twinsmith.lang.validation;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Functions;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.EventDeclaration;

/** Values that must not change during a run: made of numbers, constants and, in a type, parameters. */
final class Constancy {
    private final Findings findings;

    Constancy(Findings findings) {
        this.findings = findings;
    }

    /** A declared value of a type: parameters may stand in it. */
    void during(Expression value) {
        check(value, true);
    }

    /** The value of a constant: only other constants may stand in it. */
    void constant(Expression value) {
        check(value, false);
    }

    private void check(Expression value, boolean parameters) {
        if (value == null) {
            return;
        }
        Iterator<EObject> all = Stream.concat(Stream.of((EObject) value), stream(value)).iterator();
        while (all.hasNext()) {
            EObject each = all.next();
            if (varies(each, parameters)) {
                findings.error(Code.ROLE, each, SourceTexts.quoted(each) + " can change during a run, but this value cannot",
                        parameters ? "use numbers, constants and parameters only" : "use numbers and constants only");
                return;
            }
        }
    }

    private static Stream<EObject> stream(EObject root) {
        Iterable<EObject> all = root::eAllContents;
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static boolean varies(EObject expression, boolean parameters) {
        return switch (expression) {
            case TimeLiteral time -> true;
            case InitialCall call -> true;
            case FunctionCall call -> Functions.DERIVATIVE.equals(call.getFunction()) || Functions.DELAY.equals(call.getFunction());
            case Reference reference -> Denoted.by(reference).filter(named -> varies(named, parameters)).isPresent();
            case MemberAccess access -> Denoted.by(access).filter(named -> varies(named, parameters)).isPresent();
            default -> false;
        };
    }

    private static boolean varies(Named named, boolean parameters) {
        return switch (named) {
            case Feature feature -> !parameters || feature.getRole() != FeatureRole.PARAMETER;
            case ConnectorMember member -> true;
            case EventDeclaration event -> true;
            default -> false;
        };
    }
}
