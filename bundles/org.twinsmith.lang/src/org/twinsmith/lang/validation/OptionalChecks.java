package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.TwinPackage;

/** Optional members: ports, parts, parameters and properties may be so, and only those are left out. */
final class OptionalChecks implements Area {
    private final Findings findings;

    OptionalChecks(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            type.getMembers().forEach(this::member);
        }
    }

    private void member(Member member) {
        switch (member) {
            case Feature feature when feature.isOptional() -> feature(feature);
            case InstanceGroup group -> group.getModifiers().forEach(this::modifier);
            default -> { }
        }
    }

    private void feature(Feature feature) {
        if (feature.getRole() != FeatureRole.PARAMETER && feature.getRole() != FeatureRole.PROPERTY) {
            findings.error(Code.ABSENT, feature, TwinPackage.Literals.FEATURE__OPTIONAL, SourceTexts.one(feature.getRole().getLiteral())
                    + " is never optional, because a run always has a value for it", "parameters, properties, ports and parts may be optional");
        }
    }

    private void modifier(Modifier modifier) {
        if (modifier.getAbsent() != null && !modifier.getAbsent().eIsProxy() && !Members.isOptional(modifier.getAbsent())) {
            findings.error(Code.ABSENT, modifier, TwinPackage.Literals.MODIFIER__ABSENT, "'" + modifier.getAbsent().getName()
                    + "' is not optional", "write 'optional' in front of its declaration");
        }
    }
}
