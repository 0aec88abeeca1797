package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Guards;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.FamilyAddress;
import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.semantics.SourceKind;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TwinFile;

/** The bindings of the system, and the sources that they speak of. */
final class Bindings {
    /** Sampling that is asked for where the model says nothing, s. */
    private static final double DEFAULT_SAMPLING = 1;
    private final Context context;
    private final InputValues inputs;
    private final PlayedSources played;
    private final List<org.twinsmith.core.plan.Binding> bindings = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Command.Target> targets = new HashMap<>();
    private final Set<String> writers = new HashSet<>();

    /** @param inputs learns which inputs a source feeds */
    Bindings(Context context, InputValues inputs) {
        this.context = context;
        this.inputs = inputs;
        played = new PlayedSources(context, inputs);
        for (TwinFile file : context.request().files()) {
            file.getElements().stream().filter(Binding.class::isInstance).map(Binding.class::cast)
                    .filter(binding -> root(binding.getTarget()) == context.request().system()).forEach(this::add);
        }
        played.play();
    }

    List<org.twinsmith.core.plan.Binding> bindings() {
        return bindings;
    }

    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** What the first name of a path means. */
    static Object root(Expression path) {
        return NamePaths.first(path) instanceof Reference reference ? reference.getTarget() : null;
    }

    private void add(Binding binding) {
        Denotation target = context.paths().resolve(binding.getTarget(), context.root());
        Shape shape = target instanceof Denotation.OfArray array ? array.shape() : Shape.SCALAR;
        for (Position at : shape.positions()) {
            Denotation element = target instanceof Denotation.OfArray array ? array.at().apply(at) : target;
            String address = shape.isScalar() ? String.valueOf(binding.getAddress()) : FamilyAddress.at(String.valueOf(binding.getAddress()), at.subscripts());
            if (element instanceof Denotation.OfCommand command && binding.getSource() != null) {
                add(binding, command.component().qualified(command.command().getName()), address, at);
                continue;
            }
            if (!(element instanceof Denotation.OfVariable variable) || binding.getSource() == null) {
                context.findings().error(Code.BAD_BINDING, "'" + context.request().text().text(binding.getTarget()) + at.suffix()
                        + "' is no value that can be bound", "bind a feature of an instance", context.place(binding));
                return;
            }
            add(binding, context.variables().get(variable.id()), address, payload(binding, at));
        }
    }

    /** Where the value stands in what the source gives. Indices that an OPC UA address does not name are those of an array there, from 0. */
    private static String payload(Binding binding, Position at) {
        String written = binding.getPayload() == null ? "" : binding.getPayload();
        if (!SourceKind.OPCUA.word().equals(binding.getSource().getKind())) {
            return written;
        }
        Set<Integer> named = FamilyAddress.indices(String.valueOf(binding.getAddress()));
        return IntStream.range(0, at.rank()).filter(i -> !named.contains(i + 1)).mapToObj(i -> "/" + (at.subscripts().get(i) - 1))
                .collect(Collectors.joining("", written, ""));
    }

    /** A command that stands for a method; its binding is armed and interlocked as that of a value is. */
    private void add(Binding binding, String command, String address, Position at) {
        if (!writers.add("call " + command)) {
            context.findings().error(Code.SECOND_WRITER, "the command " + command + " is bound already", "keep one of the bindings", context.place(binding));
            return;
        }
        sources.computeIfAbsent(binding.getSource().getName(), name -> source(binding.getSource()));
        String owner = binding.getOwner() == null ? "" : at.subscripts().isEmpty() ? binding.getOwner() : FamilyAddress.at(binding.getOwner(), at.subscripts());
        targets.put(command, new Command.Target(binding.getSource().getName(), address, owner, new Guards(Interval.ALL, Double.POSITIVE_INFINITY,
                binding.getRole() == null ? "" : binding.getRole(), Optional.ofNullable(binding.getInterlock()).map(this::interlock)), context.place(binding)));
    }

    /** The method that a command stands for. */
    Optional<Command.Target> target(String command) {
        return Optional.ofNullable(targets.get(command));
    }

    /** @param address of the one value, also where the binding is that of a family @param payload where in it */
    private void add(Binding binding, FlatVariable variable, String address, String payload) {
        boolean reads = binding.getDirection() == Direction.READ;
        String written = reads ? variable.name() : binding.getSource().getName() + " " + address;
        if (!writers.add(binding.getDirection() + " " + written)) {
            context.findings().error(Code.SECOND_WRITER, "another binding writes '" + written + "' already", "keep one of them",
                    context.place(binding));
            return;
        }
        if (reads && PlayedSources.isPlayed(context.request(), binding.getSource())) {
            played.add(binding.getSource(), address, variable, binding.getUnit() == null ? variable.unit()
                    : context.quantities().unit(binding.getUnit()), context.place(binding));
        } else if (reads && (variable.kind() == FlatKind.INPUT || inputs.isGiven(variable.id()))) {
            inputs.bind(variable.id(), context.request().text().text(binding), context.place(binding));
        }
        sources.computeIfAbsent(binding.getSource().getName(), name -> source(binding.getSource()));
        Unit unit = binding.getUnit() == null ? variable.unit() : context.quantities().unit(binding.getUnit());
        bindings.add(new org.twinsmith.core.plan.Binding(variable.name(),
                reads ? org.twinsmith.core.plan.Binding.Direction.READ : org.twinsmith.core.plan.Binding.Direction.WRITE,
                binding.getSource().getName(), address, payload, unit,
                sampling(binding.getSampling()), percent(binding.getDeadband()), change(binding.getDeadband(), unit),
                binding.getStale() == null ? 0 : context.quantities().si(binding.getStale()),
                reads ? Guards.NONE : guards(binding, variable), context.place(binding)));
    }

    private Guards guards(Binding binding, FlatVariable variable) {
        Interval limit = binding.getLimit() == null ? Interval.ALL : context.quantities().bounds(binding.getLimit(), variable.unit())
                .map(bounds -> new Interval(bounds.low(), bounds.high())).orElse(Interval.ALL);
        double ramp = binding.getRamp() == null ? Double.POSITIVE_INFINITY : Math.abs(context.quantities().si(binding.getRamp()));
        return new Guards(limit, ramp, binding.getRole() == null ? "" : binding.getRole(),
                Optional.ofNullable(binding.getInterlock()).map(this::interlock));
    }

    private Guards.Interlock interlock(Expression condition) {
        List<String> variables = new ArrayList<>();
        Condition lowered = context.lowering().momentaryCondition(condition, context.root(), new Lowering.Meaning() {
            @Override
            public Expr.Slot variable(int id) {
                String name = context.variables().get(id).name();
                if (!variables.contains(name)) {
                    variables.add(name);
                }
                return new Expr.Slot(variables.indexOf(name));
            }
        });
        return new Guards.Interlock(lowered, variables, context.request().text().text(condition));
    }

    private Source source(org.twinsmith.model.twin.Source source) {
        return new Source(source.getName(), String.valueOf(source.getKind()), String.valueOf(source.getEndpoint()),
                source.getSecurity() == null ? "" : source.getSecurity(), source.getCredentials().stream().map(Bindings::credential).toList(),
                source.getTimeColumn() == null ? "" : source.getTimeColumn(), messaging(source), context.place(source));
    }

    private static Messaging messaging(org.twinsmith.model.twin.Source source) {
        return new Messaging(source.getClient() == null ? "" : source.getClient(), source.getQos(), source.getTimePayload() == null ? "" : source.getTimePayload());
    }

    private static Credential credential(org.twinsmith.model.twin.Credential credential) {
        return new Credential(switch (credential.getKind()) {
            case USER -> Credential.Kind.USER;
            case CERTIFICATE -> Credential.Kind.CERTIFICATE;
            case TOKEN -> Credential.Kind.TOKEN;
        }, String.valueOf(credential.getSecret()));
    }

    private double sampling(NumberLiteral literal) {
        return literal == null ? DEFAULT_SAMPLING : context.quantities().si(literal);
    }

    /** A deadband without a dimension is a part of the declared range. */
    private double percent(NumberLiteral deadband) {
        return deadband == null || !unit(deadband).dimension().isNone() ? 0 : 100 * context.quantities().si(deadband);
    }

    /** A deadband with a dimension is a difference: 2 [degC] are 2 K, and in the source's unit what 2 K are there. */
    private double change(NumberLiteral deadband, Unit source) {
        return deadband == null || unit(deadband).dimension().isNone() ? 0
                : Double.parseDouble(deadband.getText()) * unit(deadband).factor() / source.factor();
    }

    private Unit unit(NumberLiteral literal) {
        return literal.getUnit() == null ? Unit.ONE : context.quantities().unit(literal.getUnit());
    }
}
