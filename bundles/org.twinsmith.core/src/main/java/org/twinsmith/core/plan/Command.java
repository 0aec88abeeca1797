package org.twinsmith.core.plan;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;

/**
 * What can be asked of a twin, or of the plant that it mirrors.
 *
 * @param name path in the system, such as {@code p1.start}
 * @param arguments what comes with it, in order
 * @param results what it gives back, in order
 * @param effects what it does to the twin, all of it at one instant; empty where the model does not say
 * @param role who answers for it; empty where anybody does
 * @param hazards what can go wrong, for whoever asks
 * @param target the method of a plant that it stands for; empty where none is bound
 * @param description the doc comment, or empty
 */
public record Command(String name, List<Argument> arguments, List<Result> results, List<Effect> effects, String role, List<String> hazards,
        Optional<Target> target, String description, Place place) {
    public Command {
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
        effects = List.copyOf(effects);
        hazards = List.copyOf(hazards);
    }

    /** What kind of value an argument is. */
    public sealed interface Kind {
        /** A number, a truth value or an enumeration literal. */
        record Value(ValueType type) implements Kind {
        }

        record Text() implements Kind {
        }

        /** A day of the calendar, ISO 8601. */
        record Date() implements Kind {
        }
    }

    /**
     * A value that comes with a command.
     *
     * @param unit unit in which it is given and sent
     * @param range allowed values, SI
     * @param value what it is where nobody gives it: SI of a number, else as written; empty where it has to be given
     */
    public record Argument(String name, Kind kind, Unit unit, Interval range, Optional<Default> value) {
    }

    /**
     * A value that a command gives back.
     *
     * @param unit unit in which it is sent
     * @param value how the twin computes it, from values before the command; empty where the model does not say, and of texts and dates
     */
    public record Result(String name, Kind kind, Unit unit, Optional<Effect> value) {
    }

    /** @param si the value, SI; NaN of what is no number @param text the text of what is no number; else empty */
    public record Default(double si, String text) {
    }

    /**
     * A property that gets a new value.
     *
     * @param variable name of the property
     * @param value slots below the number of arguments are arguments, SI; those above are the known variables, in order
     * @param known names of the variables that the value reads
     */
    public record Effect(String variable, Expr value, List<String> known) {
        public Effect {
            known = List.copyOf(known);
        }
    }

    /**
     * A method of a source.
     *
     * @param source name of the source
     * @param address of the method
     * @param owner address of the object that it is called on; empty where the method belongs to one object only
     * @param guards role and interlock
     */
    public record Target(String source, String address, String owner, Guards guards, Place place) {
    }
}
