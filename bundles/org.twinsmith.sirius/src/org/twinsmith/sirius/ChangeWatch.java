package org.twinsmith.sirius;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Looks after the {@link ReloadGuard} of a session when one of its files changes. Sirius tells each listener of a change before it asks
 * the policy what to do about all of them; an editor that was opened meanwhile has put a policy of its own there.
 */
final class ChangeWatch {
    private static final String RESOURCES = "org.eclipse.sirius.common.tools.api.resource.";
    private static final Set<Object> WATCHED = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private ChangeWatch() {
    }

    /** Watches the files of a session, once it is open. */
    static void install(Object session) throws ReflectiveOperationException {
        install(session, SiriusRegistrar.sirius(RESOURCES + "ResourceSetSync"), SiriusRegistrar.sirius(RESOURCES + "ResourceSyncClient"));
    }

    /** @param sync Sirius' class of what follows the files, @param client its interface of those who are told */
    static void install(Object session, Class<?> sync, Class<?> client) throws ReflectiveOperationException {
        Object domain = ReloadGuard.method(session, "getTransactionalEditingDomain").invoke(session);
        Method find = Stream.of(sync.getMethods()).filter(each -> each.getName().equals("getResourceSetSync")).findFirst()
                .orElseThrow(() -> new NoSuchMethodException("getResourceSetSync"));
        Optional<?> found = (Optional<?>) find.invoke(null, domain);
        if (found.isPresent() && WATCHED.add(found.get())) {
            Object told = Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] {client}, (proxy, method, arguments) -> heard(session, proxy, method, arguments));
            sync.getMethod("registerClient", client).invoke(found.get(), told);
        }
    }

    private static Object heard(Object session, Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "statusChanged" -> {
                ReloadGuard.install(session);
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "watch of Twinsmith";
            default -> null;
        };
    }
}
