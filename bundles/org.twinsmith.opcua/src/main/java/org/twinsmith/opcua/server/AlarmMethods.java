package org.twinsmith.opcua.server;

import java.util.Map;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.identity.Identity;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/**
 * What clients may ask of an alarm. Clients call the methods of the types on the alarm (OPC 10000-9, 5.5.4 to 5.5.6 and
 * 5.7.3), so no alarm needs nodes of its own for them.
 */
final class AlarmMethods {
    private static final Map<NodeId, Action> ACTIONS = Map.of(
            NodeIds.ConditionType_Enable, new Action(0, (alarm, arguments, user) -> alarm.enable(true)),
            NodeIds.ConditionType_Disable, new Action(0, (alarm, arguments, user) -> alarm.enable(false)),
            NodeIds.ConditionType_AddComment, new Action(2, (alarm, arguments, user) -> alarm.addComment(event(arguments), comment(arguments), user)),
            NodeIds.AcknowledgeableConditionType_Acknowledge,
            new Action(2, (alarm, arguments, user) -> alarm.acknowledge(event(arguments), comment(arguments), user)));

    private AlarmMethods() {
    }

    /** @param arguments how many it takes */
    private record Action(int arguments, Body body) {
    }

    /** What is done. */
    private interface Body {
        void run(Alarm alarm, Variant[] arguments, String user) throws UaException;
    }

    /** The handler of a method of the types; empty for any other method. */
    static Optional<MethodInvocationHandler> of(Alarm alarm, NodeId method) {
        return Optional.ofNullable(ACTIONS.get(method)).map(action -> (context, request) -> call(alarm, action, context, request));
    }

    private static CallMethodResult call(Alarm alarm, Action action, AccessContext context, CallMethodRequest request) {
        Variant[] arguments = request.getInputArguments() == null ? new Variant[0] : request.getInputArguments();
        try {
            if (arguments.length != action.arguments()) {
                throw new UaException(arguments.length < action.arguments() ? StatusCodes.Bad_ArgumentsMissing : StatusCodes.Bad_TooManyArguments);
            }
            action.body().run(alarm, arguments, context.getSession().flatMap(AlarmMethods::user).orElse(""));
            return new CallMethodResult(StatusCode.GOOD, new StatusCode[0], new DiagnosticInfo[0], new Variant[0]);
        } catch (UaException e) {
            return new CallMethodResult(e.getStatusCode(), new StatusCode[0], new DiagnosticInfo[0], new Variant[0]);
        }
    }

    private static Optional<String> user(Session session) {
        return session.getIdentity() instanceof Identity.UsernameIdentity named ? Optional.of(named.getUsername()) : Optional.empty();
    }

    private static ByteString event(Variant[] arguments) throws UaException {
        if (arguments[0].value() instanceof ByteString event) {
            return event;
        }
        throw new UaException(StatusCodes.Bad_EventIdUnknown);
    }

    private static LocalizedText comment(Variant[] arguments) {
        return arguments[1].value() instanceof LocalizedText text ? text : LocalizedText.NULL_VALUE;
    }
}
