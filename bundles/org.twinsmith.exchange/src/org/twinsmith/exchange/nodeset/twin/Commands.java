package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.space.Rule;

/** Methods as commands, with the arguments that they take; OPC 10000-3, 5.7.3 and 8.6. */
final class Commands {
    private final AddressSpace space;
    private final DataTypes types;
    private final Losses losses;

    Commands(AddressSpace space, DataTypes types, Losses losses) {
        this.space = space;
        this.types = types;
        this.losses = losses;
    }

    Member.Command of(Node method, String name) {
        if (space.rule(method.id()).filter(rule -> rule != Rule.MANDATORY).isPresent()) {
            losses.add(method, "the method is optional, which a command does not say");
        }
        Set<String> names = new TreeSet<>();
        return new Member.Command(name, parameters(method, "InputArguments", names), parameters(method, "OutputArguments", names), List.of(),
                Documents.of(method));
    }

    /** @param names taken ones */
    private List<Member.Command.Parameter> parameters(Node method, String property, Set<String> names) {
        List<Member.Command.Parameter> parameters = new ArrayList<>();
        for (Value argument : arguments(method, property)) {
            Optional<Member.Command.Parameter> parameter = parameter(method, argument);
            if (parameter.isPresent() && !names.add(parameter.get().name())) {
                losses.add(method, "another of its arguments is called " + parameter.get().name() + " as well");
            } else {
                parameter.ifPresent(parameters::add);
            }
        }
        return parameters;
    }

    /** Whether a command has all arguments that its method wants, each with a value that can be given. */
    boolean canBeCalled(Node method, Member.Command command) {
        return arguments(method, "InputArguments").size() == command.parameters().size()
                && command.parameters().stream().noneMatch(each -> each.type().kind() == DataKind.Kind.STRUCTURE);
    }

    private List<Value> arguments(Node method, String name) {
        return space.child(method.id(), name).flatMap(Node::variable).flatMap(Node.Variable::value).map(Value::elements).orElse(List.of());
    }

    private Optional<Member.Command.Parameter> parameter(Node method, Value argument) {
        String name = argument.at("Name").flatMap(Value::text).orElse("");
        int rank = argument.at("ValueRank").flatMap(Value::number).orElse(-1.0).intValue();
        Optional<DataKind> type = argument.at("DataType", "Identifier").or(() -> argument.at("DataType")).flatMap(Value::text)
                .flatMap(Commands::id).flatMap(types::of);
        if (rank >= 0 || type.isEmpty()) {
            losses.add(method, "its argument " + name + " is " + (rank >= 0 ? "an array" : "of a type that the language does not have"));
            return Optional.empty();
        }
        return Optional.of(new Member.Command.Parameter(Identifiers.of(name), type.get()));
    }

    private static Optional<NodeId> id(String text) {
        try {
            return Optional.of(NodeId.parse(text.strip()));
        } catch (IllegalArgumentException e) {
            // Told as an argument whose type the language does not have.
            return Optional.empty();
        }
    }
}
