package org.twinsmith.lang.edit;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EReference;
import org.twinsmith.model.twin.TwinPackage.Literals;

/** How the items of a list stand in the text: each on a line or behind blanks, or with commas between them. */
enum ListForm {
    /** Items whose order means nothing: new ones go where such items stand already. */
    MEMBERS,
    /** The values that an instance gives, in braces that may be missing; their order means nothing either. */
    VALUES,
    LINES,
    COMMAS;

    private static final Map<EReference, ListForm> FORMS = Map.ofEntries(
            Map.entry(Literals.TWIN_FILE__ELEMENTS, MEMBERS), Map.entry(Literals.COMPONENT_TYPE__MEMBERS, MEMBERS),
            Map.entry(Literals.INSTANCE_GROUP__MODIFIERS, VALUES), Map.entry(Literals.CONNECTOR_TYPE__MEMBERS, LINES),
            Map.entry(Literals.STRUCT_TYPE__MEMBERS, LINES), Map.entry(Literals.FIDELITY_VARIANT__MEMBERS, LINES),
            Map.entry(Literals.EQUATION_SECTION__STATEMENTS, LINES), Map.entry(Literals.SCENARIO__STATEMENTS, LINES),
            Map.entry(Literals.INSTANCE_GROUP__INSTANCES, COMMAS), Map.entry(Literals.PORT_GROUP__PORTS, COMMAS),
            Map.entry(Literals.ENUM_TYPE__LITERALS, COMMAS), Map.entry(Literals.CALLABLE__PARAMETERS, COMMAS),
            Map.entry(Literals.COMMAND__PARAMETERS, COMMAS), Map.entry(Literals.SEMANTICS__IDENTIFIERS, COMMAS),
            Map.entry(Literals.LIMITS__RANGES, COMMAS), Map.entry(Literals.RECORD_STATEMENT__PATHS, COMMAS),
            Map.entry(Literals.DEPLOYMENT__PATHS, COMMAS));

    boolean isAnyOrder() {
        return this == MEMBERS || this == VALUES;
    }

    /** Empty for a list that is written as a whole only. */
    static Optional<ListForm> of(EReference list) {
        return Optional.ofNullable(FORMS.get(list));
    }
}
