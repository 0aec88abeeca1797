package org.twinsmith.runtime.plant;

import java.util.List;

import org.twinsmith.core.plan.Command;

/**
 * What can be asked of a plant.
 *
 * @param source name of the source that the plant stands for, whose methods the commands may be
 * @param all the commands of the twin
 * @param values computes what an effect changes its property to
 */
public record Commands(String source, List<Command> all, Values values) {
    /** Nothing can be asked. */
    public static final Commands NONE = new Commands("", List.of(), (effect, known) -> Double.NaN);

    public Commands {
        all = List.copyOf(all);
    }

    /** Interprets the values of effects. */
    @FunctionalInterface
    public interface Values {
        /** @param known the arguments, then the known variables of the effect, SI @return SI */
        double of(Command.Effect effect, double[] known);
    }

    Command named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
