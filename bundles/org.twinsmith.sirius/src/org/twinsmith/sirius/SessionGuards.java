package org.twinsmith.sirius;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExecutableExtensionFactory;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/**
 * Makes the listener that gives each session of Sirius its {@link ReloadGuard}. Sirius' own editors put their policy in place
 * when they open, so every word of a session is an occasion to look again, and so is each change of a file.
 */
public final class SessionGuards implements IExecutableExtensionFactory {
    private static final String LISTENER = "org.eclipse.sirius.business.api.session.SessionManagerListener";

    @Override
    public Object create() throws CoreException {
        try {
            Class<?> listener = SiriusRegistrar.sirius(LISTENER);
            return Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, (proxy, method, arguments) -> heard(proxy, method, arguments));
        } catch (ClassNotFoundException e) {
            throw new CoreException(new Status(IStatus.ERROR, "org.twinsmith.sirius", "this Sirius has no listeners of sessions", e));
        }
    }

    private static Object heard(Object listener, Method method, Object[] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "notifyAddSession", "notify" -> {
                ReloadGuard.install(arguments[0]);
                ChangeWatch.install(arguments[0]);
                yield null;
            }
            case "equals" -> listener == arguments[0];
            case "hashCode" -> System.identityHashCode(listener);
            case "toString" -> "listener of Twinsmith";
            default -> null;
        };
    }
}
