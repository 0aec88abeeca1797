package org.twinsmith.opcua.server;

import java.util.Arrays;
import java.util.List;

import org.eclipse.milo.opcua.sdk.server.methods.AbstractMethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.methods.InvalidArgumentException;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.twinsmith.core.plan.Command;

/** Checks what a client sends with a command, and hands it on in SI. */
final class CommandHandler extends AbstractMethodInvocationHandler {
    private final PlantMethod method;
    private final Argument[] inputs;
    private final Argument[] outputs;
    private final CommandListener listener;

    CommandHandler(UaMethodNode node, PlantMethod method, Argument[] inputs, Argument[] outputs, CommandListener listener) {
        super(node);
        this.method = method;
        this.inputs = inputs;
        this.outputs = outputs;
        this.listener = listener;
    }

    @Override
    public Argument[] getInputArguments() {
        return inputs;
    }

    @Override
    public Argument[] getOutputArguments() {
        return outputs;
    }

    @Override
    protected void validateInputArgumentValues(Variant[] values) throws InvalidArgumentException {
        List<Command.Argument> arguments = method.command().arguments();
        StatusCode[] results = new StatusCode[values.length];
        Arrays.setAll(results, i -> ArgumentCoding.judge(arguments.get(i), values[i]));
        if (Arrays.stream(results).anyMatch(StatusCode::isBad)) {
            throw new InvalidArgumentException(results);
        }
    }

    @Override
    protected Variant[] invoke(InvocationContext context, Variant[] values) throws UaException {
        if (!method.isExecutable()) {
            throw new UaException(StatusCodes.Bad_NotExecutable);
        }
        double[] arguments = new double[values.length];
        Arrays.setAll(arguments, i -> ArgumentCoding.decode(method.command().arguments().get(i), values[i]));
        CommandListener.Answer answer = listener.asked(method.name(), arguments);
        switch (answer.outcome()) {
            case DONE -> { }
            case OUT_OF_RANGE -> throw new UaException(StatusCodes.Bad_OutOfRange);
            case NOT_NOW -> throw new UaException(StatusCodes.Bad_InvalidState);
        }
        Variant[] results = new Variant[outputs.length];
        Arrays.setAll(results, i -> ArgumentCoding.encode(method.command().results().get(i), answer.result(i)));
        return results;
    }
}
