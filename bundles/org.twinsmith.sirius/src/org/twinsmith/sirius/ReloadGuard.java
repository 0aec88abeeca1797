package org.twinsmith.sirius;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twinsmith.model.edit.TextResource;

/**
 * A reloading policy that leaves a file alone while its text does not parse. What could be read of it would be a part of the
 * model, and Sirius would throw away the figures of the rest. Once the text parses again, the policy behind decides as ever.
 *
 * @param behind the policy that decides on everything else
 */
record ReloadGuard(Object behind) implements InvocationHandler {
    private static final String DELETED = "DELETED";

    /** Puts a guard before the policy that a session has, once. */
    static void install(Object session) throws ReflectiveOperationException {
        Method get = method(session, "getReloadingPolicy");
        Object policy = get.invoke(session);
        if (policy == null || Proxy.isProxyClass(policy.getClass()) && Proxy.getInvocationHandler(policy) instanceof ReloadGuard) {
            return;
        }
        Class<?> type = get.getReturnType();
        Object guard = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new ReloadGuard(policy));
        method(session, "setReloadingPolicy", type).invoke(session, guard);
    }

    /** A method by the interface that declares it: the class of a session is not public. */
    static Method method(Object session, String name, Class<?>... parameters) throws NoSuchMethodException {
        return interfaces(session.getClass()).flatMap(each -> Stream.of(each.getMethods()))
                .filter(each -> each.getName().equals(name) && Arrays.equals(each.getParameterTypes(), parameters)).findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return type == null ? Stream.empty() : Stream.concat(Stream.of(type.getInterfaces()), interfaces(type.getSuperclass()));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getActions" -> isBroken(arguments[1], arguments[2]) ? List.of() : delegate(method, arguments);
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "guard of texts before " + behind;
            default -> delegate(method, arguments);
        };
    }

    private static boolean isBroken(Object resource, Object status) throws IOException {
        boolean there = status instanceof Enum<?> kind && !kind.name().endsWith(DELETED);
        return there && resource instanceof TextResource text && !text.parsesOnDisk();
    }

    private Object delegate(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
