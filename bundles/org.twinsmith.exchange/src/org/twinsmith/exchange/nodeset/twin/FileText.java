package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.twinsmith.exchange.nodeset.twin.Member.Command;
import org.twinsmith.exchange.nodeset.twin.Member.Event;
import org.twinsmith.exchange.nodeset.twin.Member.Machine;
import org.twinsmith.exchange.nodeset.twin.Member.Part;
import org.twinsmith.exchange.nodeset.twin.Member.Property;
import org.twinsmith.exchange.nodeset.twin.Member.Relation;

/** Writes one file of the language. */
final class FileText {
    private static final int WIDTH = 120;
    private static final String INDENT = "    ";
    private final Scope scope;
    private final String head;
    private final List<String> lines = new ArrayList<>();

    /** @param iri URI of the model; not written where it is no IRI @param version numbers, or empty */
    FileText(Scope scope, String iri, String version) {
        this.scope = scope;
        head = "namespace " + scope.namespace() + "\n" + (Identifiers.isIri(iri) ? "iri " + Literals.quoted(iri) : "")
                + (version.isEmpty() ? "" : (Identifiers.isIri(iri) ? " " : "") + "version " + version);
    }

    String text() {
        StringBuilder text = new StringBuilder(head.strip()).append('\n');
        scope.used().forEach(each -> text.append("import ").append(each).append(".*\n"));
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    void data(DataTypes.Declaration declaration) {
        lines.add("");
        document(declaration.documentation(), "");
        boolean literals = declaration.keyword().equals("enum");
        String head = declaration.keyword() + " " + declaration.name() + " {";
        if (declaration.parts().isEmpty() && declaration.annotations().isEmpty()) {
            lines.add(head + " }");
            return;
        }
        lines.add(head);
        declaration.annotations().forEach(each -> lines.add(INDENT + each));
        for (int i = 0; i < declaration.parts().size(); i++) {
            document(declaration.parts().get(i).documentation(), INDENT);
            lines.add(INDENT + declaration.parts().get(i).text() + (literals && i < declaration.parts().size() - 1 ? "," : ""));
        }
        lines.add("}");
    }

    void type(TypeDraft type, String keyword) {
        lines.add("");
        document(type.documentation(), "");
        String supers = type.supers().stream().map(scope::name).collect(Collectors.joining(", "));
        String head = (type.isAbstract() ? "abstract " : "") + keyword + " " + type.name() + (supers.isEmpty() ? "" : " extends " + supers) + " {";
        if (type.annotations().isEmpty() && type.own().isEmpty()) {
            lines.add(head + " }");
            return;
        }
        lines.add(head);
        type.annotations().forEach(each -> lines.add(INDENT + each));
        type.own().values().forEach(this::member);
        lines.add("}");
    }

    void line(String line) {
        lines.add(line);
    }

    private void member(Member member) {
        if (member instanceof Part part) {
            part.family().ifPresent(least -> lines.add(INDENT + "parameter " + part.size() + " : Integer = " + least));
        }
        document(member.documentation(), INDENT);
        switch (member) {
            case Property property -> property(property);
            case Part part -> part(part);
            case Command command -> command(command);
            case Machine machine -> machine(machine);
            case Event event -> lines.add(INDENT + "event " + event.name() + " when false");
            case Relation relation -> lines.add(INDENT + "relation " + relation.name() + " : " + scope.name(relation.type()) + " ["
                    + relation.least() + "..*]");
        }
    }

    private void command(Command command) {
        String head = INDENT + "command " + command.name() + "(" + parameters(command.parameters()) + ")"
                + (command.results().isEmpty() ? "" : " -> (" + parameters(command.results()) + ")");
        if (command.effects().isEmpty()) {
            lines.add(head);
            return;
        }
        lines.add(head + " {");
        command.effects().forEach(each -> lines.add(INDENT + INDENT + each));
        lines.add(INDENT + "}");
    }

    private String parameters(List<Command.Parameter> parameters) {
        return parameters.stream().map(each -> each.name() + " : " + scope.name(each.type())).collect(Collectors.joining(", "));
    }

    private void machine(Machine machine) {
        lines.add(INDENT + "machine " + machine.name() + " : " + scope.name(machine.type()) + " = " + machine.initial() + " {");
        machine.transitions().forEach(each -> lines.add(INDENT + INDENT + each));
        lines.add(INDENT + "}");
    }

    private void property(Property property) {
        String lengths = property.lengths().isEmpty() ? "" : property.lengths().stream().map(String::valueOf)
                .collect(Collectors.joining(", ", "[", "]"));
        String head = INDENT + (property.optional() ? "optional " : "") + (property.writable() ? "writable " : "") + "property "
                + property.name() + lengths + " : " + scope.name(property.type())
                + (property.range().isEmpty() ? "" : " in " + property.range())
                + (property.value().isEmpty() ? "" : " = " + property.value());
        if (property.annotations().isEmpty()) {
            lines.add(head);
        } else {
            lines.add(head + " {");
            property.annotations().forEach(each -> lines.add(INDENT + INDENT + each));
            lines.add(INDENT + "}");
        }
        if (!property.operating().isEmpty()) {
            lines.add(INDENT + "limits " + property.name() + " operating " + property.operating());
        }
    }

    private void part(Part part) {
        part.type().members().values().stream().map(TypeDraft.Owned::member).filter(Property.class::isInstance)
                .map(each -> ((Property) each).type()).filter(type -> type.kind() == DataKind.Kind.ENUMERATION).forEach(scope::name);
        String head = INDENT + (part.optional() ? "optional " : "") + "asset " + part.name()
                + (part.family().isPresent() ? "[" + part.size() + "]" : "") + " : " + scope.name(part.type());
        if (part.modifiers().isEmpty()) {
            lines.add(head);
            return;
        }
        lines.add(head + " {");
        for (Map.Entry<String, String> each : part.modifiers().values().entrySet()) {
            lines.add(INDENT + INDENT + each.getKey() + " = " + each.getValue());
        }
        part.modifiers().absent().forEach(each -> lines.add(INDENT + INDENT + "without " + each));
        lines.add(INDENT + "}");
    }

    /** A documentation comment, which nothing in the text can end early. */
    private void document(String text, String indent) {
        String safe = text.replace("*/", "* /").strip();
        if (safe.isEmpty()) {
            return;
        }
        if (indent.length() + safe.length() + 7 <= WIDTH) {
            lines.add(indent + "/** " + safe + " */");
            return;
        }
        lines.add(indent + "/**");
        StringBuilder line = new StringBuilder(indent + " *");
        for (String word : safe.split(" +")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > indent.length() + 2) {
                lines.add(line.toString());
                line = new StringBuilder(indent + " *");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        lines.add(indent + " */");
    }
}
