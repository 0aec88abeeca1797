package org.twinsmith.lang.validation;

import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Loops;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;

/** Connections: ports with ports of the same connector, values into inputs of instances. */
final class TopologyChecks implements Area {
    private static final String RULE = "connect a port to a port, or a value to an input of an instance";
    private final Findings findings;
    private final Typing typing;

    TopologyChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            Loops.members(type, Member.class).forEach(this::member);
        }
    }

    private void member(Member member) {
        switch (member) {
            case Connection connection -> connection(connection);
            case Expose expose -> expose(expose);
            default -> { }
        }
    }

    private void expose(Expose expose) {
        ExpressionType type = typing.value(expose.getPath());
        if (type.isStatic()) {
            findings.error(Code.TYPE_MISMATCH, expose.getPath(), SourceTexts.quoted(expose.getPath()) + " is " + type.description()
                    + ", which is static data and never changes", "expose what a run computes");
        }
    }

    private void connection(Connection connection) {
        Optional<Named> source = Denoted.by(connection.getSource());
        Optional<Named> target = Denoted.by(connection.getTarget());
        if (source.isEmpty() || target.isEmpty()) {
            return;
        }
        if (source.get() instanceof Port from && target.get() instanceof Port to) {
            ports(connection, from, to);
        } else if (isValue(source.get()) && isValue(target.get())) {
            values(connection, target.get());
        } else {
            findings.error(Code.BAD_CONNECTION, end(connection, source.get()), SourceTexts.quoted(end(connection, source.get()))
                    + " cannot be connected to " + SourceTexts.quoted(other(connection, source.get())), RULE);
        }
    }

    /** The end to blame: the one that is neither port nor value, else the target. */
    private static Expression end(Connection connection, Named source) {
        return isValue(source) || source instanceof Port ? connection.getTarget() : connection.getSource();
    }

    private static Expression other(Connection connection, Named source) {
        return isValue(source) || source instanceof Port ? connection.getSource() : connection.getTarget();
    }

    private static boolean isValue(Named named) {
        return named instanceof Feature || named instanceof ConnectorMember;
    }

    private void ports(Connection connection, Port from, Port to) {
        Optional<ConnectorType> first = Members.connector(from);
        Optional<ConnectorType> second = Members.connector(to);
        if (first.isPresent() && second.isPresent() && first.get() != second.get()) {
            findings.error(Code.CONNECTOR_MISMATCH, connection.getTarget(), SourceTexts.quoted(connection.getTarget())
                    + " is a port of the connector " + second.get().getName() + ", but " + SourceTexts.quoted(connection.getSource())
                    + " is one of " + first.get().getName(), "");
        } else if (SourceTexts.of(connection.getSource()).equals(SourceTexts.of(connection.getTarget()))) {
            findings.error(Code.BAD_CONNECTION, connection.getTarget(), "a port cannot be connected to itself", "");
        }
    }

    private void values(Connection connection, Named target) {
        boolean input = target instanceof Feature feature && feature.getRole() == FeatureRole.INPUT;
        if (!input || !(connection.getTarget() instanceof MemberAccess)) {
            findings.error(Code.BAD_CONNECTION, connection.getTarget(), SourceTexts.quoted(connection.getTarget())
                    + " is no input of an instance, so no value can be connected to it", RULE);
            return;
        }
        typing.connects(connection.getSource(), typing.declared().of(target), SourceTexts.of(connection.getTarget()));
    }
}
