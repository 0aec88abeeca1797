package org.twinsmith.exchange.nodeset.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.quantity.Unit;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.LimitKind;
import org.twinsmith.model.twin.LimitRange;
import org.twinsmith.model.twin.Limits;
import org.twinsmith.model.twin.NumberLiteral;

/** Features as variables, with value, unit and ranges; OPC 10000-8, 5.3.2. */
final class Variables {
    private static final long PROPERTY_TYPE = 68;
    private static final long BASE_DATA_VARIABLE_TYPE = 63;
    private static final long BASE_ANALOG_TYPE = 15318;
    private static final long ANALOG_UNIT_TYPE = 17497;
    private static final long ANALOG_UNIT_RANGE_TYPE = 17570;
    private final Nodes nodes;
    private final DataValues values;

    Variables(Nodes nodes, DataValues values) {
        this.nodes = nodes;
        this.values = values;
    }

    /**
     * Where and how a feature is written.
     *
     * @param owner the type whose limits count
     * @param rule the modelling rule of a declaration in a type
     * @param value what the instance or the declaration says
     * @param unit the unit of the node's values, if not the declared one
     */
    record Site(NodeId id, NodeId parent, ComponentType owner, Optional<References.Rule> rule, Expression value, Optional<Unit> unit) {
    }

    Unit unit(String text) {
        return values.quantities().unit(text);
    }

    void write(Feature feature, Site site) {
        boolean dynamic = DataValues.isDynamic(feature.getType()) && feature.getRole() != FeatureRole.PARAMETER;
        boolean real = DataValues.isReal(feature.getType());
        Unit declared = declared(feature);
        Unit unit = site.unit().orElse(declared);
        Optional<Node.Variable> variable = variable(feature, site);
        if (variable.isEmpty()) {
            return;
        }
        boolean hasUnit = hasUnit(feature, unit);
        Optional<Quantities.Bounds> range = real && feature.getRange() != null ? values.quantities().bounds(feature.getRange(), declared)
                : Optional.empty();
        Optional<Quantities.Bounds> operating = real ? operating(feature, site.owner(), declared) : Optional.empty();
        List<Reference> references = new ArrayList<>(List.of(dynamic ? References.componentOf(site.parent()) : References.propertyOf(site.parent()),
                References.ofType(NodeId.base(dynamic ? definition(hasUnit, range.isPresent(), operating.isPresent()) : PROPERTY_TYPE))));
        site.rule().ifPresent(rule -> references.add(References.rule(rule)));
        if (nodes.add(site.id(), NodeClass.VARIABLE, feature, Optional.of(site.parent()), references, variable)) {
            describe(site.id(), hasUnit, unit, range, operating);
        }
    }

    /** What the variable of a feature has beyond other nodes; empty where its length is not known. */
    Optional<Node.Variable> variable(Feature feature, Site site) {
        Optional<List<Integer>> lengths = lengths(feature);
        if (lengths.isEmpty()) {
            nodes.lost(feature.getName(), "it is an array whose length is not a literal");
            return Optional.empty();
        }
        Unit declared = declared(feature);
        Optional<Value> value = values.of(site.value(), declared, site.unit().orElse(declared), feature.getType());
        if (value.isEmpty() && site.value() != null) {
            nodes.lost(feature.getName(), "its value has to be computed and is not carried");
        }
        return Optional.of(new Node.Variable(DataValues.type(feature.getType()), lengths.get().isEmpty() ? -1 : lengths.get().size(), lengths.get(),
                feature.isWritable(), value));
    }

    /** The unit and the ranges of a feature whose variable is there already. */
    void describe(Feature feature, Site site) {
        Unit declared = declared(feature);
        boolean real = DataValues.isReal(feature.getType());
        describe(site.id(), hasUnit(feature, site.unit().orElse(declared)), site.unit().orElse(declared), real && feature.getRange() != null
                ? values.quantities().bounds(feature.getRange(), declared) : Optional.empty(), real ? operating(feature, site.owner(), declared) : Optional.empty());
    }

    /** Durations are in milliseconds by their data type; OPC 10000-3, 8.13. */
    private static boolean hasUnit(Feature feature, Unit unit) {
        return DataValues.isReal(feature.getType()) && !unit.text().equals(DataValues.isDuration(feature.getType()) ? "ms" : "1");
    }

    private Unit declared(Feature feature) {
        return DataValues.isReal(feature.getType()) ? values.quantities().of(feature) : Unit.ONE;
    }

    private void describe(NodeId id, boolean hasUnit, Unit unit, Optional<Quantities.Bounds> range, Optional<Quantities.Bounds> operating) {
        if (hasUnit) {
            nodes.describing(id, "EngineeringUnits", NodeId.base(887), -1, DataValues.unit(unit));
        }
        // Clients look for EURange; where nothing is normal but everything possible, it is the same.
        operating.or(() -> range).ifPresent(bounds -> nodes.describing(id, "EURange", NodeId.base(884), -1, DataValues.range(bounds, unit)));
        range.ifPresent(bounds -> nodes.describing(id, "InstrumentRange", NodeId.base(884), -1, DataValues.range(bounds, unit)));
    }

    private static long definition(boolean unit, boolean range, boolean operating) {
        return unit ? range || operating ? ANALOG_UNIT_RANGE_TYPE : ANALOG_UNIT_TYPE
                : range || operating ? BASE_ANALOG_TYPE : BASE_DATA_VARIABLE_TYPE;
    }

    private Optional<Quantities.Bounds> operating(Feature feature, ComponentType owner, Unit unit) {
        List<LimitRange> ranges = Members.of(owner).stream().filter(Limits.class::isInstance).map(Limits.class::cast)
                .filter(limits -> limits.getFeature() != null && feature.getName().equals(limits.getFeature().getName()))
                .flatMap(limits -> limits.getRanges().stream()).toList();
        ranges.stream().filter(each -> each.getKind() != LimitKind.OPERATING).forEach(each -> nodes.lost(feature.getName(),
                "its " + each.getKind().getLiteral() + " limits are not carried"));
        return ranges.stream().filter(each -> each.getKind() == LimitKind.OPERATING).map(each -> values.quantities().bounds(each, unit))
                .filter(bounds -> Double.isFinite(bounds.low()) && Double.isFinite(bounds.high())).reduce((first, last) -> last);
    }

    private static Optional<List<Integer>> lengths(Feature feature) {
        List<Integer> lengths = new ArrayList<>();
        for (Expression size : feature.getSizes()) {
            if (!(size instanceof NumberLiteral literal) || !literal.getText().matches("[1-9]\\d{0,5}")) {
                return Optional.empty();
            }
            lengths.add(Integer.parseInt(literal.getText()));
        }
        return Optional.of(lengths);
    }
}
