package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.When;

/** Writes relations, conditions and reactions. */
final class ReactionText {
    private final Statements statements;
    private final SlotNames slots;

    ReactionText(Statements statements, SlotNames slots) {
        this.statements = statements;
        this.slots = slots;
    }

    /** Writes {@code left - right} of each relation into an array of doubles. */
    List<String> differences(List<Relation> relations) {
        statements.into("double[] into");
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            statements.add("into[" + i + "] = %s;",
                    new Expr.Binary(Operator.SUBTRACT, relation.left(), relation.right()), words(relation));
        }
        return statements.end();
    }

    private static String words(Relation relation) {
        return (Statements.words(relation.place()) + "  " + JavaComment.of(relation.text())).trim();
    }

    /** Writes the truth of each relation into an array of booleans. */
    List<String> truths(List<Relation> relations) {
        statements.into("boolean[] into");
        for (int i = 0; i < relations.size(); i++) {
            truth("into", i, relations.get(i));
        }
        return statements.end();
    }

    /** Lets some relations take over their truth. @param indices positions in the list */
    List<String> updates(List<Relation> relations, List<Integer> indices) {
        statements.into("");
        indices.forEach(i -> truth("held", i, relations.get(i)));
        return statements.end();
    }

    private void truth(String array, int index, Relation relation) {
        statements.add(array + "[" + index + "]",
                new Condition.Compare(relation.comparison(), relation.left(), relation.right()), words(relation));
    }

    /** Writes the seconds of each relation that is an instant into an array of doubles. */
    List<String> instants(List<Relation> relations) {
        statements.into("double[] into");
        int count = 0;
        for (Relation relation : relations) {
            if (relation.isInstant()) {
                statements.add("into[" + count++ + "] = %s;", relation.right(), words(relation));
            }
        }
        return statements.end();
    }

    /** Writes the truth of each condition into an array of booleans. */
    List<String> conditions(List<Condition> conditions) {
        statements.into("boolean[] into");
        for (int i = 0; i < conditions.size(); i++) {
            statements.add("into[" + i + "]", conditions.get(i), "");
        }
        return statements.end();
    }

    /** Writes period and first instant of each sampled block into an array of doubles. */
    List<String> clocks(List<Clock> clocks) {
        statements.into("double[] into");
        for (int c = 0; c < clocks.size(); c++) {
            String words = Statements.words(clocks.get(c).place());
            statements.add("into[" + 2 * c + "] = %s;", clocks.get(c).period(), words);
            statements.add("into[" + (2 * c + 1) + "] = %s;", clocks.get(c).offset(), words);
        }
        return statements.end();
    }

    /** Writes the assignments of each reaction into {@code Changes}. */
    List<List<String>> reactions(List<List<When.Action>> all) {
        List<List<String>> reactions = new ArrayList<>();
        for (List<When.Action> actions : all) {
            statements.into("org.twinsmith.simulation.program.Changes into");
            for (When.Action action : actions) {
                statements.add("into.set(" + slots.name(action.slot()) + ", %s);", action.value(),
                        Statements.words(action.place()));
            }
            reactions.add(statements.end());
        }
        return reactions;
    }

    /** Whether a condition can be true because it is the first event iteration. */
    static boolean mentionsInitial(Condition condition) {
        return switch (condition) {
            case Condition.Initial initial -> true;
            case Condition.Simplified simplified -> false;
            case Condition.Not not -> mentionsInitial(not.operand());
            case Condition.And and -> mentionsInitial(and.left()) || mentionsInitial(and.right());
            case Condition.Or or -> mentionsInitial(or.left()) || mentionsInitial(or.right());
            case Condition.Literal literal -> false;
            case Condition.Flag flag -> false;
            case Condition.Held held -> false;
            case Condition.Compare compare -> false;
        };
    }
}
