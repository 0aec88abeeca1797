package org.twinsmith.lang.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.lang.syntax.ExpressionText;
import org.twinsmith.model.twin.Annotation;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Conduit;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Label;
import org.twinsmith.model.twin.Limits;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.PrefixDeclaration;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.UnitDeclaration;
import org.twinsmith.model.twin.WarningRule;

/** What tells an element from its siblings. Keys of elements without a name hold a {@code ~} or a parenthesis, which no name does. */
final class Keys {
    /** Lazy links of Xtext begin with this; a name that does gets another first letter. */
    private static final String RESERVED = "xtextLink_";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.~()[]*+,:@-";

    private Keys() {
    }

    /** Empty for an element that is known by its place only. */
    static Optional<String> of(EObject element) {
        return Optional.ofNullable(text(element)).map(Keys::escaped);
    }

    private static String text(EObject element) {
        return switch (element) {
            case Named named -> named.getName() == null || named.getName().isEmpty() ? null : named.getName();
            case InstanceGroup group -> first(group.getInstances());
            case PortGroup group -> first(group.getPorts());
            case Connection connection -> path(connection.getSource()) + "~" + path(connection.getTarget());
            case Link link -> path(link.getSubject()) + "~" + ExpressionText.name(link, TwinPackage.Literals.LINK__RELATION) + "~"
                    + path(link.getObject());
            case Expose expose -> "expose~" + path(expose.getPath());
            case Limits limits -> "limits~" + ExpressionText.name(limits, TwinPackage.Literals.LIMITS__FEATURE);
            case Modifier modifier -> modifier(modifier);
            case Loop loop -> "for~" + (loop.getIndex() == null ? "?" : loop.getIndex().getName());
            case EquationSection section -> section.isInitial() ? "initial~equations" : "~equations";
            case ExternalBehaviour behaviour -> "~behaviour";
            case Label label -> "label~" + (label.getLanguage() == null ? "" : label.getLanguage());
            case Annotation annotation -> "~" + annotation.eClass().getName();
            default -> top(element);
        };
    }

    private static String top(EObject element) {
        return switch (element) {
            case Import imported -> "import~" + imported.getImportedNamespace();
            case Binding binding -> "bind~" + path(binding.getTarget()) + "~" + ExpressionText.name(binding, TwinPackage.Literals.BINDING__SOURCE);
            case Conduit conduit -> "conduit~" + ExpressionText.name(conduit, TwinPackage.Literals.CONDUIT__FROM) + "~"
                    + ExpressionText.name(conduit, TwinPackage.Literals.CONDUIT__TO);
            case WarningRule rule -> "warnings~" + rule.getCode();
            case UnitDeclaration unit -> "unit~" + unit.getCode();
            case PrefixDeclaration prefix -> "prefix~" + prefix.getCode();
            default -> null;
        };
    }

    private static String first(List<? extends Named> named) {
        return named.isEmpty() ? "()" : "(" + named.getFirst().getName() + ")";
    }

    /** By what is written: a text that was only parsed has references by their names alone. */
    private static String modifier(Modifier modifier) {
        String feature = ExpressionText.name(modifier, TwinPackage.Literals.MODIFIER__FEATURE);
        String member = ExpressionText.name(modifier, TwinPackage.Literals.MODIFIER__MEMBER);
        return feature.equals("?") ? "~without~" + ExpressionText.name(modifier, TwinPackage.Literals.MODIFIER__ABSENT)
                : "~" + feature + (member.equals("?") ? "" : "." + member);
    }

    private static String path(Expression path) {
        return path == null ? "?" : ExpressionText.of(path).replaceAll("\\s", "");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String rest = text;
        if (text.startsWith(RESERVED)) {
            escaped.append("%78");
            rest = text.substring(1);
        }
        for (byte each : rest.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                escaped.append((char) each);
            } else {
                escaped.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return escaped.toString();
    }
}
