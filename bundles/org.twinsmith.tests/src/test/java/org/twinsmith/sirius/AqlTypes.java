package org.twinsmith.sirius;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.model.twin.TwinPackage;

/** Gives expressions their types, over the metamodel and the services; whatever does not exist is an error. */
final class AqlTypes {
    private final List<Class<?>> services;
    private final Set<Method> used = new HashSet<>();

    /** A type of a value. @param many whether it is a collection of such */
    record Value(Class<?> type, boolean many) {
        static final Value ANY = of(EObject.class);
        static final Value TEXT = of(String.class);

        static Value of(Class<?> type) {
            return new Value(type, false);
        }
    }

    AqlTypes(List<Class<?>> services) {
        this.services = services;
    }

    /** The services that some expression called. */
    Set<Method> used() {
        return used;
    }

    /** The class of a name such as {@code twin::Instance}. */
    static EClass named(String name) {
        EClassifier found = name.startsWith("twin::") ? TwinPackage.eINSTANCE.getEClassifier(name.substring("twin::".length())) : null;
        if (!(found instanceof EClass type)) {
            throw new IllegalArgumentException(name + " is no class of the metamodel");
        }
        return type;
    }

    Value of(Aql expression, Map<String, Value> variables) {
        return switch (expression) {
            case Aql.Text text -> Value.TEXT;
            case Aql.Whole whole -> Value.of(int.class);
            case Aql.Truth truth -> Value.of(boolean.class);
            case Aql.TypeName name -> Value.of(EClass.class);
            case Aql.Variable variable -> {
                if (!variables.containsKey(variable.name())) {
                    throw new IllegalArgumentException("there is no variable '" + variable.name() + "', but " + variables.keySet());
                }
                yield variables.get(variable.name());
            }
            case Aql.Not not -> truth(of(not.operand(), variables));
            case Aql.Binary binary -> binary(binary, variables);
            case Aql.Feature feature -> feature(of(feature.of(), variables), feature.name());
            case Aql.Call call -> call(call, variables);
            case Aql.CollectionCall call -> collection(call, variables);
        };
    }

    private static Value truth(Value value) {
        if (value.type() != boolean.class || value.many()) {
            throw new IllegalArgumentException("true or false is needed, not " + value);
        }
        return value;
    }

    private Value binary(Aql.Binary binary, Map<String, Value> variables) {
        Value left = of(binary.left(), variables);
        Value right = of(binary.right(), variables);
        return switch (binary.operator()) {
            case "and", "or" -> {
                truth(left);
                yield truth(right);
            }
            case "+" -> {
                if (left.type() != right.type() && left.type() != String.class) {
                    throw new IllegalArgumentException(left + " + " + right);
                }
                yield left;
            }
            default -> Value.of(boolean.class);
        };
    }

    /** A feature of a class of the metamodel. */
    static Value feature(Value owner, String name) {
        EClass type = owner.many() ? null : eClass(owner.type());
        EStructuralFeature feature = type == null ? null : type.getEStructuralFeature(name);
        if (feature == null) {
            throw new IllegalArgumentException(owner.type().getSimpleName() + " has no feature '" + name + "'");
        }
        return new Value(feature.getEType().getInstanceClass(), feature.isMany());
    }

    static EClass eClass(Class<?> type) {
        return TwinPackage.eINSTANCE.getEClassifiers().stream().filter(each -> each instanceof EClass && each.getInstanceClass() == type)
                .map(EClass.class::cast).findFirst().orElse(null);
    }

    private Value call(Aql.Call call, Map<String, Value> variables) {
        Value receiver = of(call.receiver(), variables);
        if (receiver.many()) {
            throw new IllegalArgumentException("'" + call.name() + "' is asked of a collection");
        }
        return switch (call.name()) {
            case "oclAsType", "oclIsKindOf" -> {
                Aql.TypeName type = (Aql.TypeName) call.arguments().getFirst();
                yield Value.of(call.name().equals("oclAsType") ? named(type.name()).getInstanceClass() : boolean.class);
            }
            case "toString" -> Value.TEXT;
            case "size" -> {
                if (receiver.type() != String.class) {
                    throw new IllegalArgumentException("the size of " + receiver);
                }
                yield Value.of(int.class);
            }
            case "eContainer" -> Value.ANY;
            default -> service(receiver, call, variables);
        };
    }

    private Value service(Value receiver, Aql.Call call, Map<String, Value> variables) {
        List<Value> arguments = call.arguments().stream().map(argument -> of(argument, variables)).toList();
        for (Class<?> each : services) {
            for (Method method : each.getMethods()) {
                if (method.getName().equals(call.name()) && !Modifier.isStatic(method.getModifiers()) && fits(method, receiver, arguments)) {
                    used.add(method);
                    return result(method.getGenericReturnType());
                }
            }
        }
        throw new IllegalArgumentException("there is no service " + call.name() + " of " + receiver.type().getSimpleName() + " with " + arguments);
    }

    private static boolean fits(Method method, Value receiver, List<Value> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.size() + 1 || !parameters[0].isAssignableFrom(receiver.type())) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).many() || !parameters[i + 1].isAssignableFrom(arguments.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static Value result(Type type) {
        return type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())
                ? new Value((Class<?>) list.getActualTypeArguments()[0], true) : Value.of((Class<?>) type);
    }

    private Value collection(Aql.CollectionCall call, Map<String, Value> variables) {
        Value receiver = of(call.receiver(), variables);
        return switch (call.name()) {
            case "isEmpty", "notEmpty" -> Value.of(boolean.class);
            case "size" -> Value.of(int.class);
            case "first", "last" -> Value.of(receiver.type());
            default -> throw new IllegalArgumentException("this test does not know ->" + call.name());
        };
    }
}
