package org.twinsmith.lang.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.UnitLiterals.Suspect;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;

/**
 * Which of two sides that disagree is wrong. What else they must agree with votes; then the numbers with units are looked
 * at, since a declared name is seldom wrong and a unit written by hand is. Where nothing speaks for either, it is the right one.
 */
final class Blame {
    private final Quantities quantities;
    private Typing silent;

    Blame(Quantities quantities) {
        this.quantities = quantities;
    }

    /**
     * The wrong side, and in it the number that is most likely the cause.
     *
     * @param certain whether more speaks against it than that it has a unit
     */
    record Verdict(boolean left, Optional<Suspect> suspect, boolean certain) {
        /** Where to report: the number, or all of the side. */
        EObject place(EObject side) {
            return suspect.<EObject>map(Suspect::literal).orElse(side);
        }

        /** What the number would have to be; empty where it is all of the side, for then the message says so already. */
        String remedy(EObject side) {
            return suspect.filter(found -> found.literal() != side).map(found -> found.wanted().isNone() ? "it would agree without this unit"
                    : "it would agree if this were in [" + found.wanted() + "]").orElse("");
        }
    }

    Verdict between(EObject left, Dimension first, EObject right, Dimension second) {
        int votes = votes(left, right, first) - votes(left, right, second);
        List<Suspect> ours = votes > 0 ? List.of() : in(left, first, second);
        List<Suspect> theirs = votes < 0 ? List.of() : in(right, second, first);
        Optional<Suspect> suspect = UnitLiterals.likeliest(Stream.concat(ours.stream(), theirs.stream()).toList());
        boolean surplus = suspect.filter(found -> found.wanted().isNone()).isPresent();
        return new Verdict(votes < 0 || suspect.isPresent() && ours.contains(suspect.get()), suspect, votes != 0 || surplus);
    }

    /** The cause in a value whose dimension is given. */
    Verdict within(EObject value, Dimension is, Dimension wanted) {
        return new Verdict(false, UnitLiterals.likeliest(in(value, is, wanted)), true);
    }

    private List<Suspect> in(EObject side, Dimension is, Dimension wanted) {
        return side instanceof Expression expression ? UnitLiterals.in(expression, is.over(wanted), quantities) : List.of();
    }

    private int votes(EObject left, EObject right, Dimension dimension) {
        List<ExpressionType> peers = new ArrayList<>();
        boolean angle = left.eContainer() instanceof FunctionCall call && BuiltIn.ATAN2.functionName().equals(call.getFunction());
        if (left instanceof Expression && left.eContainer() == right.eContainer() && !angle) {
            typing();
            Peers.of(left.eContainer(), silent).forEach(peers::add);
        }
        return (int) peers.stream().flatMap(type -> type.asQuantity().stream()).map(Quantity::dimension).filter(dimension::equals).count();
    }

    private void typing() {
        silent = silent == null ? new Typing(quantities, TypeProblems.SILENT) : silent;
    }
}
