package org.twinsmith.lang.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.DimensionVariables;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Functions;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.FunctionParameter;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.LocalValue;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TimeLiteral;
import org.twinsmith.model.twin.TwinPackage;

/** Functions: numbers in, a number out, no effect, no memory, no circle; what they are generic over can be found. */
final class FunctionChecks implements Area {
    private final Findings findings;
    private final Typing typing;

    FunctionChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
    }

    @Override
    public void element(Element element) {
        if (element instanceof Callable callable) {
            names(callable);
            callable.getParameters().forEach(parameter -> number(parameter, typing.declared().of(parameter)));
            generic(callable);
        }
        if (element instanceof FunctionDeclaration function) {
            function(function);
        }
    }

    private void names(Callable callable) {
        if (Functions.names().contains(callable.getName())) {
            findings.error(Code.DUPLICATE_NAME, callable, "'" + callable.getName() + "' is a function of the language",
                    "give yours another name");
        }
        Map<String, Named> first = new HashMap<>();
        Stream<? extends Named> locals = callable instanceof FunctionDeclaration function ? function.getLocals().stream() : Stream.of();
        Stream.concat(callable.getParameters().stream(), locals).forEach(each -> {
            if (each.getName() != null && first.putIfAbsent(each.getName(), each) != null) {
                findings.error(Code.DUPLICATE_NAME, each, "'" + each.getName() + "' is already declared in '" + callable.getName()
                        + "'", "give one of them another name");
            }
        });
    }

    private void number(FunctionParameter parameter, ExpressionType type) {
        if (type.isStatic()) {
            findings.error(Code.TYPE_MISMATCH, parameter, "a function takes numbers, but '" + parameter.getName() + "' is "
                    + type.description(), "");
        }
    }

    /** A dimension of the result is one that the arguments settle: an unknown of its own, or with others that are settled. */
    private void generic(Callable callable) {
        DimensionVariables variables = new DimensionVariables();
        List<ExpressionType> parameters = callable.getParameters().stream().map(typing.declared()::of).toList();
        Set<ExpressionType> open = new LinkedHashSet<>(parameters);
        while (open.removeIf(type -> !(type instanceof Quantity quantity)
                || variables.meet(quantity.dimension(), quantity.dimension()))) {
            continue;
        }
        Set<String> settled = new HashSet<>();
        parameters.stream().filter(type -> !open.contains(type)).flatMap(type -> type.asQuantity().stream())
                .forEach(quantity -> settled.addAll(DimensionVariables.in(quantity.dimension())));
        callable.getParameters().forEach(parameter -> settled(parameter, typing.declared().of(parameter), settled));
        settled(callable.getType(), typing.declared().of(callable.getType()), settled);
    }

    private void settled(EObject at, ExpressionType type, Set<String> settled) {
        type.asQuantity().map(quantity -> DimensionVariables.in(quantity.dimension())).orElseGet(TreeSet::new).stream()
                .filter(name -> !settled.contains(name)).findFirst()
                .ifPresent(name -> findings.error(Code.BAD_FUNCTION, at, "no argument says what the dimension " + name + " is",
                        "let a parameter be in [" + name + "] alone"));
    }

    private void function(FunctionDeclaration function) {
        ExpressionType result = typing.declared().of(function.getType());
        if (result.isStatic()) {
            findings.error(Code.TYPE_MISMATCH, function, TwinPackage.Literals.CALLABLE__TYPE, "a function gives a number, but '"
                    + function.getName() + "' gives " + result.description(), "");
        }
        for (LocalValue local : function.getLocals()) {
            typing.value(local.getValue());
        }
        boolean generic = result.asQuantity().filter(quantity -> !DimensionVariables.in(quantity.dimension()).isEmpty()).isPresent();
        typing.fits(function.getValue(), result, function.getName(), !generic);
        pure(function);
        if (isReachedFrom(function, function, new HashSet<>())) {
            findings.error(Code.BAD_FUNCTION, function, "'" + function.getName() + "' calls itself"
                    + (calls(function).contains(function) ? "" : " through other functions"),
                    "write what repeats as a formula, or as a state of an asset");
        }
    }

    private void pure(FunctionDeclaration function) {
        for (Iterator<EObject> all = function.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            boolean derivative = each instanceof FunctionCall call && Functions.DERIVATIVE.equals(call.getFunction());
            if (each instanceof TimeLiteral || each instanceof InitialCall || derivative) {
                findings.error(Code.BAD_FUNCTION, each, SourceTexts.quoted(each) + " stands in a function, but a function depends on"
                        + " its arguments and on nothing else", "make it a parameter");
            }
        }
    }

    private static boolean isReachedFrom(FunctionDeclaration sought, FunctionDeclaration from, Set<FunctionDeclaration> visited) {
        return calls(from).stream().anyMatch(called -> called == sought
                || visited.add(called) && isReachedFrom(sought, called, visited));
    }

    private static List<FunctionDeclaration> calls(FunctionDeclaration function) {
        Iterable<EObject> all = function::eAllContents;
        Set<FunctionDeclaration> called = new LinkedHashSet<>();
        all.forEach(each -> {
            if (each instanceof FunctionCall call && call.getDeclared() instanceof FunctionDeclaration other && !other.eIsProxy()) {
                called.add(other);
            }
        });
        return List.copyOf(called);
    }
}
