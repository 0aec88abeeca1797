package org.twinsmith.compile.flatten;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.model.semantics.Variants;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FidelityStatement;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.Scenario;

/**
 * Which variant of its type's behaviour an instance has: what the scenario says of it by its path, else what the scenario
 * says of all, else what its declaration says, else the first.
 */
final class Fidelities {
    private final Map<String, String> byPath = new HashMap<>();
    private final List<String> forAll;

    Fidelities(CompileRequest request) {
        List<FidelityStatement> statements = request.scenario().map(Scenario::getStatements).stream().flatMap(List::stream)
                .filter(FidelityStatement.class::isInstance).map(FidelityStatement.class::cast).toList();
        statements.forEach(statement -> statement.getPaths().forEach(path -> byPath.put(path(path), statement.getVariant())));
        forAll = statements.stream().filter(statement -> statement.getPaths().isEmpty()).map(FidelityStatement::getVariant).toList();
    }

    /** @param group the declaration of the instance; empty for the system itself */
    Optional<FidelityVariant> of(String path, ComponentType type, Optional<InstanceGroup> group) {
        return Variants.named(type, byPath.getOrDefault(path, byPath.getOrDefault(path.replaceAll("\\[[^]]*]", ""), "")))
                .or(() -> forAll.stream().flatMap(name -> Variants.named(type, name).stream()).findFirst())
                .or(() -> group.map(InstanceGroup::getFidelity).flatMap(chosen -> Variants.named(type, chosen.getName())))
                .or(() -> Variants.of(type).stream().findFirst());
    }

    private static String path(Expression path) {
        return switch (path) {
            case Reference reference when reference.getTarget() != null -> reference.getTarget().getName() + index(reference);
            case MemberAccess access when access.getMember() != null ->
                path(access.getReceiver()) + "." + access.getMember().getName() + index(access);
            case null, default -> "";
        };
    }

    /** What is said of a family without an index counts for all of its members. */
    private static String index(Indexed path) {
        return path.getIndices().isEmpty() ? "" : path.getIndices().stream()
                .map(index -> index instanceof NumberLiteral literal ? literal.getText() : "").collect(Collectors.joining(",", "[", "]"));
    }
}
