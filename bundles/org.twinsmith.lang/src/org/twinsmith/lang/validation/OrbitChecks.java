package org.twinsmith.lang.validation;

import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Shapes;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.lang.workspace.ModelUris;
import org.twinsmith.model.semantics.OrbitQuantity;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.ExternalMapping;
import org.twinsmith.model.twin.MappingKind;
import org.twinsmith.model.twin.TwinPackage;

/** Orbits that files give: the file is one, and what is mapped has the dimension, the shape and the frame that it gives. */
final class OrbitChecks {
    private static final Dimension TIME = Dimension.base("s");
    private static final String FRAME = "GCRF";
    private static final String SCALE = "TT";
    private final Findings findings;
    private final Typing typing;

    OrbitChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
    }

    void behaviour(ExternalBehaviour behaviour) {
        long dates = behaviour.getMappings().stream().filter(mapping -> mapping.getKind() == MappingKind.INPUT).count();
        if (dates != 1) {
            findings.error(Code.EXTERNAL, behaviour, TwinPackage.Literals.EXTERNAL_BEHAVIOUR__KIND, "an orbit is given one date, but here are " + dates,
                    "write input date -> \"date\"");
        }
        behaviour.getMappings().forEach(this::mapping);
        if (OrbitFile.read(ModelUris.path(behaviour), behaviour.getFile()) instanceof OrbitFile.Refused refused) {
            findings.error(Code.EXTERNAL, behaviour, TwinPackage.Literals.EXTERNAL_BEHAVIOUR__FILE, refused.message(), refused.remedy());
        }
    }

    private void mapping(ExternalMapping mapping) {
        Optional<OrbitQuantity> output = OrbitQuantity.named(mapping.getExternal());
        if (mapping.getKind() == MappingKind.INPUT) {
            if (OrbitQuantity.DATE.equals(mapping.getExternal())) {
                given(mapping, TIME, SCALE, "an instant of the time scale TT, as the port of the Earth has it");
            } else {
                findings.error(Code.EXTERNAL, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__EXTERNAL, "an orbit takes no \"" + mapping.getExternal()
                        + "\"", "it takes the \"date\"");
            }
        } else if (output.isEmpty()) {
            findings.error(Code.EXTERNAL, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__EXTERNAL, "an orbit gives no \"" + mapping.getExternal() + "\"",
                    "it gives \"position\" and \"velocity\"; the types of twin.space derive the rest");
        } else if (Shapes.of(mapping.getFeature()).isScalar()) {
            findings.error(Code.SHAPE, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__FEATURE, "a " + mapping.getExternal()
                    + " has three components, but '" + mapping.getFeature().getName() + "' is one value", "declare it with [3]");
        } else {
            given(mapping, output.get().dimension(), FRAME, "a vector of the frame GCRF");
        }
    }

    private void given(ExternalMapping mapping, Dimension dimension, String reference, String wanted) {
        if (!(typing.declared().of(mapping.getFeature()) instanceof Quantity quantity)) {
            return;
        }
        if (!quantity.dimension().equals(dimension)) {
            findings.error(Code.DIMENSION_MISMATCH, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__FEATURE, "\"" + mapping.getExternal() + "\" is in ["
                    + dimension + "], but '" + mapping.getFeature().getName() + "' is " + quantity.description(), "");
        } else if (quantity.reference().filter(declared -> !declared.getName().equals(reference)).isPresent()) {
            findings.error(Code.REFERENCE_MISMATCH, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__FEATURE, "\"" + mapping.getExternal() + "\" is " + wanted
                    + ", but '" + mapping.getFeature().getName() + "' is declared with " + quantity.reference().get().getName(), "convert it by an equation");
        }
    }
}
