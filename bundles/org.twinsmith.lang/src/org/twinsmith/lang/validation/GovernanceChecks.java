package org.twinsmith.lang.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.semantics.Governance;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SourceKind;
import org.twinsmith.model.twin.Annotation;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Custody;
import org.twinsmith.model.twin.CustodyKind;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.ExpectStatement;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Marking;
import org.twinsmith.model.twin.MarkingKind;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Requirement;
import org.twinsmith.model.twin.Retention;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.WarningRule;

/**
 * Governance: personal data have an owner, a purpose, a consent and a retention (GDPR, articles 5, 6 and 30), health data
 * are audited (HIPAA, 45 CFR 164.312 b), neither leaves unencrypted (164.312 e), and requirements are shown by scenarios that expect something.
 */
final class GovernanceChecks implements Area {
    private final Findings findings;
    private final Durations durations;

    GovernanceChecks(Findings findings, Quantities quantities) {
        this.findings = findings;
        this.durations = new Durations(findings, quantities);
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case ComponentType type -> type(type);
            case Binding binding -> binding(binding);
            case Requirement requirement -> requirement(requirement);
            case WarningRule rule -> known(rule);
            default -> { }
        }
    }

    private void type(ComponentType type) {
        annotated(type);
        type.getMembers().stream().filter(Feature.class::isInstance).map(Feature.class::cast).forEach(this::annotated);
    }

    /** Checks where a mark stands; what inherits it has the same duties fulfilled. */
    private void annotated(Named named) {
        List<Annotation> own = Annotations.of(named);
        said(own);
        boolean marked = own.stream().anyMatch(each -> each instanceof Marking marking && marking.getKind() != MarkingKind.AUDITED);
        if (marked) {
            List<String> missing = missing(named);
            if (!missing.isEmpty()) {
                findings.error(Code.PERSONAL_DATA, named, "'" + named.getName() + "' is personal, but nothing says its " + String.join(", ", missing),
                        "add: " + String.join(" ", missing.stream().map(each -> each.equals("retention") ? "retention 30 [d]" : each + " \"…\"").toList()));
            }
        }
        if (own.stream().anyMatch(each -> each instanceof Marking marking && marking.getKind() == MarkingKind.HEALTH)
                && !Governance.is(named, MarkingKind.AUDITED)) {
            findings.error(Code.HEALTH_DATA, named, "'" + named.getName() + "' is of a person's health, but nobody records who looked at it", "add: audited");
        }
    }

    private static List<String> missing(Named named) {
        List<String> missing = new ArrayList<>();
        for (CustodyKind kind : List.of(CustodyKind.OWNER, CustodyKind.PURPOSE, CustodyKind.CONSENT)) {
            if (Governance.custody(named, kind).filter(text -> !text.isBlank()).isEmpty()) {
                missing.add(kind.getName().toLowerCase(Locale.ROOT));
            }
        }
        if (Governance.retention(named).isEmpty()) {
            missing.add("retention");
        }
        return missing;
    }

    private void said(List<Annotation> annotations) {
        Set<Object> said = new HashSet<>();
        for (Annotation annotation : annotations) {
            Optional<Object> kind = switch (annotation) {
                case Marking marking -> Optional.of(marking.getKind());
                case Custody custody -> Optional.of(custody.getKind());
                case Retention retention -> Optional.of(Retention.class);
                default -> Optional.empty();
            };
            if (kind.isPresent() && !said.add(kind.get())) {
                findings.error(Code.DUPLICATE_NAME, annotation, "this is said already", "keep one of them");
            }
            if (annotation instanceof Retention retention) {
                durations.positive(retention.getPeriod(), "a retention");
            }
        }
    }

    private void binding(Binding binding) {
        Source source = binding.getSource();
        if (source == null || source.eIsProxy() || encrypted(source)) {
            return;
        }
        passed(binding).filter(Governance::isPersonal).findFirst().ifPresent(personal -> findings.error(Code.UNPROTECTED_DATA, binding,
                TwinPackage.Literals.BINDING__SOURCE, SourceTexts.quoted(binding.getTarget()) + " is personal, but '" + source.getName()
                        + "' does not encrypt", SourceKind.named(source.getKind()).filter(SourceKind.MQTT::equals).isPresent()
                                ? "reach the broker over mqtts://" : "write: security Basic256Sha256 sign and encrypt"));
    }

    /** The feature that is bound, and the types of the instances on the way to it. */
    private static Stream<Named> passed(Binding binding) {
        Stream<Named> way = Stream.iterate((Expression) binding.getTarget(), MemberAccess.class::isInstance,
                each -> ((MemberAccess) each).getReceiver()).flatMap(each -> Denoted.by(each).stream());
        return way.flatMap(each -> each instanceof Instance instance
                ? Members.type(instance).<Named>map(type -> type).stream() : Stream.of(each));
    }

    /** Whether nobody on the way reads along; files and simulations have no way. */
    static boolean encrypted(Source source) {
        return switch (SourceKind.named(source.getKind()).orElse(SourceKind.FILE)) {
            case OPCUA -> source.getSecurity() != null && source.getSecurity().strip().endsWith("encrypt");
            case MQTT -> source.getEndpoint() != null && source.getEndpoint().startsWith("mqtts:");
            case FILE, SIMULATED -> true;
        };
    }

    private void known(WarningRule rule) {
        List<String> codes = Stream.of(Code.values()).map(Code::id).toList();
        if (rule.getCode() != null && !codes.contains(rule.getCode())) {
            findings.error(Code.UNRESOLVED_NAME, rule, TwinPackage.Literals.WARNING_RULE__CODE, "there is no diagnostic '" + rule.getCode() + "'",
                    Suggestions.didYouMean(rule.getCode(), codes));
        }
    }

    private void requirement(Requirement requirement) {
        if (requirement.getScenarios().isEmpty()) {
            findings.warning(Code.REQUIREMENT, requirement, "nothing shows that '" + requirement.getName() + "' is fulfilled",
                    "add: verified by the name of a scenario");
        }
        for (int i = 0; i < requirement.getScenarios().size(); i++) {
            Scenario scenario = requirement.getScenarios().get(i);
            if (!scenario.eIsProxy() && scenario.getStatements().stream().noneMatch(ExpectStatement.class::isInstance)) {
                findings.error(Code.REQUIREMENT, requirement, TwinPackage.Literals.REQUIREMENT__SCENARIOS, i, "the scenario '" + scenario.getName()
                        + "' expects nothing, so it shows nothing", "add to it what must hold: expect …");
            }
        }
    }
}
