package org.twinsmith.lang.syntax;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.ScenarioStatement;
import org.twinsmith.model.twin.TwinFile;

/** What may begin at a place inside of an element. */
final class Allowed {

    private Allowed() {
    }

    static String in(EObject context) {
        return switch (context) {
            case EquationSection section -> "an equation 'left = right', a 'when' or the next member may stand here";
            case ComponentType type -> members();
            case Member member -> members();
            case Scenario scenario -> statements();
            case ScenarioStatement statement -> statements();
            case TwinFile file -> "a file is 'namespace', imports, and then declarations: asset, system, connector, enum, "
                    + "quantity, constant, source, bind or scenario";
            case null, default -> "";
        };
    }

    private static String members() {
        return "a member begins with parameter, state, variable, input, property, telemetry, port, asset, system, event, "
                + "connect, expose or equations";
    }

    private static String statements() {
        return "a statement of a scenario begins with set, fault, record or expect";
    }
}
