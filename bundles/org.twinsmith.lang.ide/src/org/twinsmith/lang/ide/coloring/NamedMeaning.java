package org.twinsmith.lang.ide.coloring;

import java.util.Optional;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.ReferenceSystem;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;

/** What a name means by what it is the name of. */
final class NamedMeaning {

    private NamedMeaning() {
    }

    /** Empty for what has no colour of its own. */
    static Optional<Meaning> of(Named named) {
        return Optional.ofNullable(switch (named) {
            case Feature feature -> role(feature);
            case ComponentType type -> Meaning.TYPE;
            case ConnectorType type -> Meaning.CONNECTOR;
            case QuantityKind kind -> Meaning.QUANTITY;
            case EnumType type -> Meaning.ENUMERATION;
            case EnumLiteral literal -> Meaning.ENUM_VALUE;
            case StructType type -> Meaning.STRUCT;
            case StructMember member -> Meaning.MEMBER;
            case ConnectorMember member -> Meaning.MEMBER;
            case CommandParameter parameter -> Meaning.PARAMETER;
            case ConstantDeclaration constant -> Meaning.CONSTANT;
            case Port port -> Meaning.PORT;
            case Instance instance -> Meaning.INSTANCE;
            case EventDeclaration event -> Meaning.EVENT;
            case Relation relation -> Meaning.RELATION;
            case Command command -> Meaning.COMMAND;
            case Source source -> Meaning.SOURCE;
            case ReferenceSystem reference -> Meaning.CONSTANT;
            case Scenario scenario -> Meaning.SCENARIO;
            case null, default -> null;
        });
    }

    private static Meaning role(Feature feature) {
        return switch (feature.getRole()) {
            case PARAMETER -> Meaning.PARAMETER;
            case STATE -> Meaning.STATE;
            case INPUT -> Meaning.INPUT;
            case PROPERTY -> Meaning.PROPERTY;
            default -> Meaning.VARIABLE;
        };
    }
}
