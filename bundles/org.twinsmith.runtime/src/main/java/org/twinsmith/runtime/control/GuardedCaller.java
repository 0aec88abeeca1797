package org.twinsmith.runtime.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.Given;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.client.ServerMethod;
import org.twinsmith.opcua.security.ServerAccess;

/**
 * Calls methods through their guards: the role and the arming before anything is connected, then the server's own
 * description of the arguments, then the interlock. Whatever happens is recorded, a call before it is made.
 */
public final class GuardedCaller {
    private final ServerAccess access;
    private final Order order;
    private final AuditLog audit;

    public GuardedCaller(ServerAccess access, Order order, AuditLog audit) {
        this.access = access;
        this.order = order;
        this.audit = audit;
    }

    /** The values that a method is called with, once the server has said what it takes. */
    @FunctionalInterface
    public interface Arguments {
        /** @return values by the names that the server uses @throws DiagnosticException {@code ARGUMENT}, {@code METHOD} */
        Map<String, Given> forMethod(ServerMethod method);
    }

    /** What was called, and what it gave back, by name, as people read it. */
    public record Result(ServerMethod method, Map<String, String> outputs) {
    }

    /**
     * Calls a method.
     *
     * @param given the arguments as they were given, for the record
     * @param arguments checks what was given, before anything is connected; a refusal of it is recorded too
     * @param arm gives the permission to change the server; asked before anything is connected
     * @throws DiagnosticException {@code NOT_ARMED}, {@code GUARDED}, {@code ARGUMENT}, {@code METHOD}, {@code AUDIT}; as the
     *         connection says
     */
    public Result call(Call call, Map<String, String> given, Supplier<Arguments> arguments, Function<ServerAccess, Arming> arm) throws InterruptedException {
        try {
            order.requireRole(call.role(), call.name(), call.place());
            Arguments checked = arguments.get();
            Arming arming = arm.apply(access);
            try (NodeAccess node = NodeAccess.armed(access, arming)) {
                ServerMethod method = node.method(call.method(), call.owner());
                Map<String, Given> values = checked.forMethod(method);
                node.check(method, values);
                if (call.interlock().isPresent()) {
                    call.interlock().get().require(each -> ServerPlant.read(node, each), call.name() + " is not called");
                }
                record("ordered", call, given, Map.of("object", method.owner().toString()));
                Map<String, String> outputs = node.call(method, values);
                record("called", call, given, Map.of("object", method.owner().toString(), "outputs", outputs, "result", "Good"));
                return new Result(method, outputs);
            }
        } catch (DiagnosticException e) {
            record("refused", call, given, Map.of("result", e.diagnostics().getFirst().code().id() + " " + e.diagnostics().getFirst().message()));
            throw e;
        }
    }

    private void record(String event, Call call, Map<String, String> given, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>(order.facts(event, access.endpoint().toString()));
        facts.put("method", call.method().toString());
        facts.put("command", call.name());
        facts.put("arguments", given);
        facts.putAll(more);
        audit.append(facts);
    }
}
