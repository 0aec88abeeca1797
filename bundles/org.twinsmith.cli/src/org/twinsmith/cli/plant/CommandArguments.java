package org.twinsmith.cli.plant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.twinsmith.cli.console.Units;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.client.Given;
import org.twinsmith.opcua.client.MethodArgument;
import org.twinsmith.opcua.client.QuantityCheck;
import org.twinsmith.opcua.client.ServerMethod;
import org.twinsmith.runtime.control.GuardedCaller;

/** The arguments of a command as the model declares them: checked when they are given, and again against what the server's method takes. */
final class CommandArguments implements GuardedCaller.Arguments {
    /** A number, and a unit in brackets where it is another one than the declared. */
    private static final Pattern QUANTITY = Pattern.compile("(?<number>[^\\[]*?)\\s*(\\[(?<unit>.*)])?");
    private static final double ROUNDING = 1e-12;
    private final Command command;
    private final Units units;
    private final Map<String, Given> values = new LinkedHashMap<>();

    /** @throws DiagnosticException {@code ARGUMENT} where one is missing, unknown, of another type or unit, or beyond its range */
    CommandArguments(Command command, Units units, Map<String, String> given) {
        this.command = command;
        this.units = units;
        List<String> names = command.arguments().stream().map(Command.Argument::name).toList();
        given.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("has no argument '" + name + "'", names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names));
        });
        for (Command.Argument argument : command.arguments()) {
            values.put(argument.name(), Optional.ofNullable(given.get(argument.name())).map(text -> value(argument, text))
                    .or(() -> argument.value().map(value -> known(argument, value)))
                    .orElseThrow(() -> wrong("needs " + argument.name(), "give it: " + argument.name() + "=VALUE")));
        }
    }

    /** By the names of the server where they are the same ones, else in the order of both. */
    @Override
    public Map<String, Given> forMethod(ServerMethod method) {
        List<MethodArgument> inputs = method.inputs();
        if (inputs.size() != values.size()) {
            throw differs(method, "takes " + inputs.size() + " arguments, but the command has " + values.size());
        }
        boolean sameNames = inputs.stream().allMatch(each -> values.containsKey(each.name()));
        Map<String, Given> sent = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            MethodArgument input = inputs.get(i);
            int own = i;
            Command.Argument argument = command.arguments().stream().filter(each -> sameNames && each.name().equals(input.name())).findFirst()
                    .orElseGet(() -> command.arguments().get(own));
            fits(method, input, argument);
            sent.put(input.name(), inUnitOf(method, input, argument));
        }
        return sent;
    }

    private void fits(ServerMethod method, MethodArgument input, Command.Argument argument) {
        boolean number = argument.kind() instanceof Command.Kind.Value;
        if (input.rank() >= 0 || number != input.numeric() && !input.type().equals("Variant")) {
            throw differs(method, "takes " + input.words() + " where the command has " + argument.name());
        }
    }

    /** Where the server says the unit of its argument, the value is sent in that one. */
    private Given inUnitOf(ServerMethod method, MethodArgument input, Command.Argument argument) {
        Given given = values.get(argument.name());
        Optional<Unit> said = new QuantityCheck(units::find).unit(input.quantity());
        boolean real = argument.kind() instanceof Command.Kind.Value(ValueType type) && type instanceof ValueType.Real;
        if (!real || said.isEmpty() || !(given instanceof Given.Text number)) {
            return given;
        }
        if (!said.get().convertsTo(argument.unit())) {
            throw differs(method, "takes " + input.words() + ", but " + argument.name() + " is in [" + argument.unit().text() + "], which is another dimension");
        }
        return said.get().text().equals(argument.unit().text()) ? given
                : new Given.Text(Double.toString(said.get().fromSi(argument.unit().toSi(Double.parseDouble(number.text())))));
    }

    private Given value(Command.Argument argument, String text) {
        return switch (argument.kind()) {
            case Command.Kind.Text any -> new Given.Text(text);
            case Command.Kind.Date day -> date(argument, text);
            case Command.Kind.Value(ValueType.Enumeration enumeration) -> literal(argument, enumeration, text);
            case Command.Kind.Value(ValueType.Boolean truth) -> truth(argument, text);
            case Command.Kind.Value(ValueType type) -> number(argument, type instanceof ValueType.Integer, text);
        };
    }

    private static Given known(Command.Argument argument, Command.Default value) {
        return switch (argument.kind()) {
            case Command.Kind.Value(ValueType.Enumeration enumeration) ->
                new Given.Literal(enumeration.literals().get((int) value.si()), (int) value.si());
            case Command.Kind.Value(ValueType.Boolean truth) -> new Given.Text(value.si() != 0 ? "true" : "false");
            case Command.Kind.Value(ValueType type) -> new Given.Text(plain(argument.unit().fromSi(value.si()), type instanceof ValueType.Integer));
            default -> new Given.Text(value.text());
        };
    }

    private Given number(Command.Argument argument, boolean whole, String text) {
        Matcher parts = QUANTITY.matcher(text);
        double number = parts.matches() ? read(argument, parts.group("number")) : Double.NaN;
        Unit unit = parts.matches() && parts.group("unit") != null ? units.find(parts.group("unit")).filter(found -> found.convertsTo(argument.unit()))
                .orElseThrow(() -> wrong(argument.name() + "=" + text + " is in another unit than [" + argument.unit().text() + "]", "")) : argument.unit();
        double si = unit.toSi(number);
        double slack = ROUNDING * Math.max(1, Math.abs(si));
        if (!Double.isFinite(si) || si < argument.range().low() - slack || si > argument.range().high() + slack) {
            throw wrong(argument.name() + "=" + text + " is outside of " + argument.unit().fromSi(argument.range().low()) + " .. "
                    + argument.unit().fromSi(argument.range().high()) + " [" + argument.unit().text() + "]", "");
        }
        if (whole && number != Math.rint(number)) {
            throw wrong(argument.name() + "=" + text + " is no whole number", "");
        }
        return new Given.Text(plain(unit == argument.unit() ? number : argument.unit().fromSi(si), whole));
    }

    private static String plain(double number, boolean whole) {
        return whole ? new BigDecimal(number).toBigInteger().toString() : Double.toString(number);
    }

    private double read(Command.Argument argument, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong(argument.name() + "='" + text + "' is no number", "write a number in [" + argument.unit().text() + "]");
        }
    }

    private Given truth(Command.Argument argument, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(argument.name() + "=" + text + " is neither true nor false", "");
        }
        return new Given.Text(text);
    }

    private Given literal(Command.Argument argument, ValueType.Enumeration enumeration, String text) {
        int number = enumeration.literals().indexOf(text);
        if (number < 0) {
            throw wrong(argument.name() + "=" + text + " is no " + enumeration.name(), "write one of " + enumeration.literals().stream().collect(Collectors.joining(", ")));
        }
        return new Given.Literal(text, number);
    }

    private Given date(Command.Argument argument, String text) {
        try {
            return new Given.Text(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            throw wrong(argument.name() + "=" + text + " is no date", "write year, month and day: 2026-03-31");
        }
    }

    private DiagnosticException wrong(String what, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.ARGUMENT, command.name() + ": " + what, remedy, command.place()));
    }

    private DiagnosticException differs(ServerMethod method, String what) {
        return new DiagnosticException(Diagnostic.error(Code.METHOD, command.name() + " is not called: the server's method " + method.words() + " " + what,
                "bind another method, or give the command the arguments that this one takes", command.target().map(Command.Target::place).orElse(command.place())));
    }
}
