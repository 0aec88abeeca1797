package org.twinsmith.lang.validation;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.xtext.validation.Check;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFile;

/** The validator of the language; each area of it has a class of its own. */
public class TwinValidator extends AbstractTwinValidator {
    @Inject
    private StandardLibrary library;

    @Inject
    private Provisions provisions;

    /** One pass over a file, so that each expression is typed once. */
    @Check
    public void check(TwinFile file) {
        Findings findings = new Findings(this);
        Quantities quantities = library.quantities();
        Typing typing = new Typing(quantities, findings);
        boolean isLibrary = library.contains(file);
        List<Area> areas = List.of(new NameChecks(findings, quantities, provisions), new UnitChecks(findings, quantities, isLibrary),
                new FunctionChecks(findings, typing), new TableChecks(findings, typing, quantities), new ExternalChecks(findings, typing, quantities),
                new FeatureChecks(findings, typing, quantities), new BehaviourChecks(findings, typing),
                new NoiseChecks(findings, typing), new MachineChecks(findings, typing),
                new TopologyChecks(findings, typing), new SourceChecks(findings, provisions), new BindingChecks(findings, typing, quantities, provisions),
                new WriteGuards(findings, typing, quantities, provisions),
                new ScenarioChecks(findings, typing, quantities), new LimitChecks(findings, typing, quantities),
                new SweepChecks(findings, typing, quantities), new SearchChecks(findings, typing, quantities),
                new MonitorChecks(findings, typing, quantities, provisions), new DeploymentChecks(findings, typing, quantities, provisions),
                new GovernanceChecks(findings, quantities), new FigureChecks(findings, typing), new RelationChecks(findings),
                new CommandChecks(findings, typing, quantities),
                new ArrayChecks(findings, typing), new OptionalChecks(findings), new AnnotationChecks(findings),
                new ReferenceChecks(findings, typing));
        areas.forEach(area -> area.file(file));
        TwinResource resource = file.eResource() instanceof TwinResource own ? own : null;
        for (Element element : file.getElements()) {
            if (resource == null || !resource.isSettled(element)) {
                int before = findings.reports();
                areas.forEach(area -> area.element(element));
                if (resource != null && findings.reports() == before && isSelfContained(element)) {
                    resource.faultless(element);
                }
            }
        }
    }

    /** Whether the checks of an element ask nothing but what it refers to: no neighbours, and no files outside of the model. */
    private static boolean isSelfContained(Element element) {
        return switch (element) {
            case ComponentType type -> type.getMembers().stream().noneMatch(member -> member instanceof ExternalBehaviour
                    || member instanceof FidelityVariant variant
                            && variant.getMembers().stream().anyMatch(ExternalBehaviour.class::isInstance));
            case QuantityKind kind -> true;
            case EnumType type -> true;
            case StructType type -> true;
            case ConnectorType type -> true;
            case ConstantDeclaration constant -> true;
            case FunctionDeclaration function -> true;
            default -> false;
        };
    }
}
