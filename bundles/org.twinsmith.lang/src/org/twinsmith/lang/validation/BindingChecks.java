package org.twinsmith.lang.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.FamilyAddress;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SourceKind;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Bindings: values that can be read or written, addresses of the source's kind, units that convert, one writer. */
final class BindingChecks implements Area {

    /** RFC 6901, section 3. */
    static final Pattern JSON_POINTER = Pattern.compile("(/([^~/]|~[01])*)*");
    /** Eclipse Sparkplug 3.0.0, section 4; the type of message may stand in the topic or not. */
    private static final Pattern EDGE_NODE = Pattern.compile("spBv1\\.0/[^/]+/([ND](BIRTH|DEATH|DATA|CMD)/)?[^/]+(/[^/]+)?");
    private static final EStructuralFeature[] OPTIONS = {TwinPackage.Literals.BINDING__SAMPLING, TwinPackage.Literals.BINDING__DEADBAND,
        TwinPackage.Literals.BINDING__STALE, TwinPackage.Literals.BINDING__LIMIT, TwinPackage.Literals.BINDING__RAMP,
        TwinPackage.Literals.BINDING__ROLE, TwinPackage.Literals.BINDING__INTERLOCK};

    /** Some element of a family, which has an address like all others. */
    private static final List<Integer> FIRST = List.of(1, 1, 1, 1);
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;
    private final Provisions provisions;

    BindingChecks(Findings findings, Typing typing, Quantities quantities, Provisions provisions) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
        this.provisions = provisions;
    }

    @Override
    public void file(TwinFile file) {
        if (file.getElements().stream().noneMatch(Binding.class::isInstance)) {
            return;
        }
        List<Binding> all = provisions.all(file, Binding.class);
        once(file, all, Direction.READ);
        once(file, all, Direction.WRITE);
    }

    private void once(TwinFile file, List<Binding> all, Direction direction) {
        Map<String, Binding> first = new HashMap<>();
        for (Binding binding : all) {
            if (binding.getDirection() != direction || binding.getSource() == null || binding.getSource().eIsProxy()) {
                continue;
            }
            boolean read = direction == Direction.READ;
            String written = read ? SourceTexts.of(binding.getTarget()) : binding.getSource().getName() + " " + binding.getAddress();
            if (first.putIfAbsent(written, binding) != null && binding.eContainer() == file) {
                findings.error(Code.SECOND_WRITER, binding, read ? TwinPackage.Literals.BINDING__TARGET
                        : TwinPackage.Literals.BINDING__ADDRESS, "another binding writes '" + written + "' already",
                        "keep one of them");
            }
        }
    }

    @Override
    public void element(Element element) {
        if (element instanceof Binding binding) {
            binding(binding);
        }
    }

    private void binding(Binding binding) {
        Optional<Named> target = Denoted.by(binding.getTarget());
        new Once(findings).check(binding, Code.BAD_BINDING, OPTIONS);
        address(binding);
        if (target.isEmpty()) {
            return;
        }
        if (target.get() instanceof Command) {
            return;
        }
        owned(binding);
        if (target.get() instanceof Feature feature) {
            direction(binding, feature);
        } else if (!(target.get() instanceof ConnectorMember) || binding.getDirection() == Direction.WRITE) {
            findings.error(Code.BAD_BINDING, binding.getTarget(), SourceTexts.quoted(binding.getTarget())
                    + " is no value that can be bound", "name a feature of an instance, such as Station.p1.power");
            return;
        }
        ExpressionType type = typing.value(binding.getTarget());
        unit(binding, type);
        Durations durations = new Durations(findings, quantities);
        durations.positive(binding.getSampling(), "a sampling interval");
        durations.positive(binding.getStale(), "the age at which a value is stale");
        deadband(binding, type);
    }

    private void owned(Binding binding) {
        if (binding.getOwner() != null) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__OWNER, "only a method is called on an object, but "
                    + SourceTexts.quoted(binding.getTarget()) + " is a value", "take it away");
        }
    }

    private void address(Binding binding) {
        Source source = binding.getSource();
        Optional<SourceKind> kind = source == null || source.eIsProxy() ? Optional.empty() : SourceKind.named(source.getKind());
        if (kind.isEmpty() || binding.getAddress() == null) {
            return;
        }
        if (!kind.get().address().matcher(FamilyAddress.at(binding.getAddress(), FIRST)).matches()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__ADDRESS, "'" + binding.getAddress() + "' is no "
                    + kind.get().addressed(), "write " + kind.get().addressExample());
        }
        if (binding.getOwner() != null && !kind.get().address().matcher(FamilyAddress.at(binding.getOwner(), FIRST)).matches()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__OWNER, "'" + binding.getOwner() + "' is no " + kind.get().addressed(),
                    "write " + kind.get().addressExample());
        }
        boolean sparkplug = kind.get() == SourceKind.MQTT && binding.getAddress().startsWith("spBv1.0/");
        if (sparkplug) {
            metric(binding);
        } else if (binding.getPayload() != null && kind.get() != SourceKind.MQTT && kind.get() != SourceKind.OPCUA) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__PAYLOAD, "only messages over MQTT and values of OPC UA can be looked into", "");
        } else if (binding.getPayload() != null && !JSON_POINTER.matcher(binding.getPayload()).matches()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__PAYLOAD, "'" + binding.getPayload() + "' is no JSON pointer",
                    "write it as in \"/values/0/power\"");
        }
        if (binding.getDirection() == Direction.WRITE && binding.getPayload() != null && kind.get() == SourceKind.OPCUA) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__PAYLOAD, "a node is written as a whole, not a part of its value", "write to a node of its own");
        }
        if (binding.getDirection() == Direction.WRITE && !kind.get().isWritable()) {
            findings.error(Code.NOT_WRITABLE, binding, TwinPackage.Literals.BINDING__DIRECTION, "a " + kind.get().word() + " is read and never written",
                    "read it with <-");
        }
        if (binding.getDirection() == Direction.WRITE && binding.getStale() != null) {
            findings.error(Code.BAD_BINDING, binding.getStale(), "a value that is written does not become stale", "");
        }
    }

    /** A metric of Sparkplug B has a name, which is no JSON pointer. */
    private void metric(Binding binding) {
        if (!EDGE_NODE.matcher(binding.getAddress()).matches()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__ADDRESS, "'" + binding.getAddress()
                    + "' names no edge node of Sparkplug B", "write \"spBv1.0/GROUP/EDGE\" or \"spBv1.0/GROUP/EDGE/DEVICE\"");
        } else if (binding.getPayload() == null || binding.getPayload().isBlank()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__ADDRESS, "nothing says which metric is meant",
                    "write its name behind the address: payload \"Outputs/Power\"");
        }
    }

    private void direction(Binding binding, Feature feature) {
        boolean write = binding.getDirection() == Direction.WRITE;
        boolean writable = feature.getRole() == FeatureRole.INPUT || feature.getRole() == FeatureRole.PROPERTY && feature.isWritable();
        if (write && !writable) {
            findings.error(Code.NOT_WRITABLE, binding.getTarget(), SourceTexts.quoted(binding.getTarget()) + " is "
                    + (feature.getRole() == FeatureRole.PROPERTY ? "a property that is not writable"
                            : "of the role " + feature.getRole().getLiteral()) + ", so it commands nothing",
                    "write inputs and writable properties; read everything else with <-");
        }
        if (!write && feature.getRole() == FeatureRole.PARAMETER) {
            findings.error(Code.BAD_BINDING, binding.getTarget(), SourceTexts.quoted(binding.getTarget())
                    + " is a parameter, which is constant during a run", "declare it as an input");
        }
    }

    private void unit(Binding binding, ExpressionType type) {
        if (type.isUnknown()) {
            return;
        }
        Optional<Unit> unit = read(binding.getUnit());
        Optional<ExpressionType.Quantity> quantity = type.asQuantity();
        if (quantity.isEmpty() && binding.getUnit() != null) {
            findings.error(Code.TYPE_MISMATCH, binding, TwinPackage.Literals.BINDING__UNIT, "only numbers have a unit, but "
                    + SourceTexts.quoted(binding.getTarget()) + " is " + type.description(), "take the unit away");
        } else if (quantity.isPresent() && unit.isPresent() && !unit.get().dimension().equals(quantity.get().dimension())) {
            findings.error(Code.DIMENSION_MISMATCH, binding, TwinPackage.Literals.BINDING__UNIT, "[" + binding.getUnit()
                    + "] cannot be converted: " + SourceTexts.quoted(binding.getTarget()) + " is " + type.description(), "");
        } else if (quantity.isPresent() && binding.getUnit() == null && !quantity.get().dimension().isNone()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__ADDRESS, "the unit of the source is missing; "
                    + SourceTexts.quoted(binding.getTarget()) + " is " + type.description(),
                    "write the unit that the source uses behind the address, such as [" + quantity.get().unit() + "]");
        }
    }

    private void deadband(Binding binding, ExpressionType type) {
        NumberLiteral deadband = binding.getDeadband();
        if (deadband == null || type.isUnknown()) {
            return;
        }
        Optional<Unit> unit = read(deadband.getUnit());
        boolean relative = unit.filter(found -> found.dimension().isNone()).isPresent();
        boolean absolute = unit.isPresent() && type.asQuantity()
                .filter(quantity -> quantity.dimension().equals(unit.get().dimension())).isPresent();
        if (unit.isPresent() && !relative && !absolute) {
            findings.error(Code.DIMENSION_MISMATCH, deadband, "a deadband is in % or in a unit of "
                    + SourceTexts.quoted(binding.getTarget()) + ", which is " + type.description(), "");
        }
    }

    private Optional<Unit> read(String unit) {
        try {
            return Optional.ofNullable(unit).map(quantities::unit);
        } catch (UnitSyntaxException e) {
            // The unit is reported by the checks of units.
            return Optional.empty();
        }
    }
}
