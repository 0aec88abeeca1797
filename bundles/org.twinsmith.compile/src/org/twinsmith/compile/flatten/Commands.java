package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.StringLiteral;

/** The commands of every instance, with what they do and the methods that they stand for. */
final class Commands {
    private final Context context;
    private final Bindings bindings;
    private final List<Command> all = new ArrayList<>();

    Commands(Context context, Bindings bindings) {
        this.context = context;
        this.bindings = bindings;
        add(context.root());
    }

    List<Command> all() {
        return all;
    }

    private void add(Component component) {
        for (Member member : component.members()) {
            if (member instanceof org.twinsmith.model.twin.Command command && component.named(command.getName()) == command) {
                add(component, command);
            }
        }
        component.children().values().forEach(this::add);
    }

    /** A command with an argument that has no value by itself, such as a structure, can be asked of nobody. */
    private void add(Component component, org.twinsmith.model.twin.Command command) {
        String name = component.qualified(command.getName());
        List<Command.Argument> arguments = new ArrayList<>();
        for (CommandParameter parameter : command.getParameters()) {
            Optional<Command.Kind> kind = kind(parameter);
            if (kind.isEmpty()) {
                bindings.target(name).ifPresent(target -> context.findings().error(Code.BAD_BINDING, "the argument " + parameter.getName() + " of "
                        + name + " is a structure, so the command cannot be called", "give it arguments that are numbers, texts and dates", target.place()));
                return;
            }
            arguments.add(argument(parameter, kind.get(), component));
        }
        all.add(new Command(name, arguments, results(component, command), effects(component, command), command.getRole() == null ? "" : command.getRole(),
                command.getHazards().stream().map(each -> each.getText() == null ? each.getIdentifier() : each.getIdentifier() + ": " + each.getText()).toList(),
                bindings.target(name), context.request().text().documentation(command), context.place(command)));
    }

    private static Optional<Command.Kind> kind(CommandParameter parameter) {
        Primitive primitive = parameter.getType() == null ? Primitive.NONE : parameter.getType().getPrimitive();
        return switch (primitive) {
            case STRING -> Optional.of(new Command.Kind.Text());
            case DATE -> Optional.of(new Command.Kind.Date());
            default -> Instantiation.type(parameter.getType()).map(Command.Kind.Value::new);
        };
    }

    private Command.Argument argument(CommandParameter parameter, Command.Kind kind, Component component) {
        Unit declared = context.quantities().of(parameter.getType());
        Unit unit = unit(parameter);
        Interval range = parameter.getRange() == null ? Interval.ALL : context.quantities().bounds(parameter.getRange(), declared)
                .map(bounds -> new Interval(bounds.low(), bounds.high())).orElse(Interval.ALL);
        return new Command.Argument(parameter.getName(), kind, unit, range,
                Optional.ofNullable(parameter.getValue()).flatMap(value -> given(value, declared, component)));
    }

    /** The one that the declaration is written in: of its range, of its default, else of its type. */
    private Unit unit(CommandParameter parameter) {
        Unit declared = context.quantities().of(parameter.getType());
        Stream<Expression> written = parameter.getRange() == null ? Stream.ofNullable(parameter.getValue())
                : Stream.concat(Stream.of(parameter.getRange().getHigh()), Stream.ofNullable(parameter.getValue()));
        return parameter.getType().getUnit() != null ? declared : written.flatMap(each -> SignedLiteral.of(each).stream())
                .flatMap(each -> Stream.ofNullable(each.literal().getUnit())).map(context.quantities()::unit).filter(each -> each.convertsTo(declared))
                .findFirst().orElse(declared);
    }

    /** Empty where parameters stand in it, whose values a run may change: it then has to be said. */
    private Optional<Command.Default> given(Expression value, Unit unit, Component component) {
        if (value instanceof StringLiteral text) {
            return Optional.of(new Command.Default(Double.NaN, text.getValue()));
        }
        double si = Evaluator.of(slot -> Double.NaN).value(context.lowering().direct(value, unit, component));
        return Double.isNaN(si) ? Optional.empty() : Optional.of(new Command.Default(si, ""));
    }

    private List<Command.Effect> effects(Component component, org.twinsmith.model.twin.Command command) {
        Map<Named, Expr> arguments = slots(command);
        return command.getEffects().stream().filter(each -> result(command, each).isEmpty()).flatMap(each -> effect(component, each, arguments).stream()).toList();
    }

    private static Optional<CommandParameter> result(org.twinsmith.model.twin.Command command, Action effect) {
        return effect.getTarget() instanceof Reference reference ? command.getResults().stream().filter(each -> each == reference.getTarget()).findFirst()
                : Optional.empty();
    }

    /** A structure has no value by itself, and is sent as nothing. */
    private List<Command.Result> results(Component component, org.twinsmith.model.twin.Command command) {
        Map<Named, Expr> arguments = slots(command);
        return command.getResults().stream().map(result -> new Command.Result(result.getName(), kind(result).orElseGet(Command.Kind.Text::new),
                context.quantities().of(result.getType()), command.getEffects().stream().filter(each -> result(command, each).filter(result::equals).isPresent())
                        .findFirst().map(each -> computed(result.getName(), each.getValue(), component, arguments)))).toList();
    }

    private static Map<Named, Expr> slots(org.twinsmith.model.twin.Command command) {
        Map<Named, Expr> arguments = new HashMap<>();
        command.getParameters().forEach(each -> arguments.put(each, new Expr.Slot(arguments.size())));
        return arguments;
    }

    private Optional<Command.Effect> effect(Component component, Action effect, Map<Named, Expr> arguments) {
        if (!(context.paths().resolve(effect.getTarget(), component) instanceof Denotation.OfVariable target)
                || context.variables().get(target.id()).kind() != FlatKind.DISCRETE) {
            String name = context.request().text().text(effect.getTarget());
            context.findings().error(Code.BAD_ASSIGNMENT, "a command changes properties only, and " + name + " is none", "declare it as a property",
                    context.place(effect));
            return Optional.empty();
        }
        return Optional.of(computed(context.variables().get(target.id()).name(), effect.getValue(), component, arguments));
    }

    private Command.Effect computed(String target, Expression expression, Component component, Map<Named, Expr> arguments) {
        List<String> known = new ArrayList<>();
        Expr value = context.lowering().asked(expression, component, arguments, id -> {
            String name = context.variables().get(id).name();
            if (!known.contains(name)) {
                known.add(name);
            }
            return new Expr.Slot(arguments.size() + known.indexOf(name));
        });
        return new Command.Effect(target, value, known);
    }
}
