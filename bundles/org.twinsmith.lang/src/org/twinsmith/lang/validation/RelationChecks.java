package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Loops;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Multiplicity;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Relation;

/** Relations join instances of the types they declare, once. */
final class RelationChecks implements Area {
    private final Findings findings;

    RelationChecks(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void element(Element element) {
        if (!(element instanceof ComponentType type)) {
            return;
        }
        Set<String> links = new HashSet<>();
        Loops.members(type, Member.class).forEach(member -> {
            switch (member) {
                case Relation relation -> multiplicity(relation.getMultiplicity());
                case Link link -> link(link, links);
                default -> { }
            }
        });
    }

    private void multiplicity(Multiplicity multiplicity) {
        if (multiplicity == null || multiplicity.isUnbounded()) {
            return;
        }
        int upper = multiplicity.isRange() ? multiplicity.getUpper() : multiplicity.getLower();
        if (upper < multiplicity.getLower() || upper == 0) {
            findings.error(Code.RANGE, multiplicity, SourceTexts.quoted(multiplicity) + " allows nothing",
                    "write the minimum first, as in [1..3], or [1..*] for no maximum");
        }
    }

    private void link(Link link, Set<String> links) {
        Optional<Instance> subject = instance(link.getSubject());
        Optional<Instance> object = instance(link.getObject());
        Relation relation = link.getRelation();
        if (subject.isEmpty() || object.isEmpty() || relation == null || relation.eIsProxy()) {
            return;
        }
        ComponentType wanted = relation.getType();
        Optional<ComponentType> given = Members.type(object.get());
        if (wanted != null && !wanted.eIsProxy() && given.isPresent() && !Members.isA(given.get(), wanted)) {
            findings.error(Code.BAD_LINK, link.getObject(), "'" + relation.getName() + "' leads to a " + wanted.getName() + ", but "
                    + SourceTexts.quoted(link.getObject()) + " is a " + given.get().getName(), "");
        }
        if (!links.add(SourceTexts.of(link))) {
            findings.error(Code.DUPLICATE_NAME, link, "this is already said", "take one of the lines away");
        }
    }

    private Optional<Instance> instance(Expression path) {
        Optional<Named> named = Denoted.by(path);
        if (named.isPresent() && !(named.get() instanceof Instance)) {
            findings.error(Code.BAD_LINK, path, "a relation joins instances, but " + SourceTexts.quoted(path) + " is none", "");
        }
        return named.filter(Instance.class::isInstance).map(Instance.class::cast);
    }
}
