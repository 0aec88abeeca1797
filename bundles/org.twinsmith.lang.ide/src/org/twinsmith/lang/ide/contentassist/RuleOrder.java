package org.twinsmith.lang.ide.contentassist;

import com.google.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;

/** What may follow what in a rule of the grammar, as far as somebody asked. One for all files, and used by several threads. */
@Singleton
class RuleOrder {
    /** More questions than these are asked about strange texts only, and then not remembered. */
    private static final int MOST = 100_000;
    private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

    /** @param text what stands before; of no matter where its place in the grammar is known */
    private record Question(AbstractRule rule, EObject previous, String text, EObject next) {
    }

    boolean answer(AbstractRule rule, EObject previous, String text, EObject next, BooleanSupplier ask) {
        Question question = new Question(rule, previous, previous == null ? text : null, next);
        Boolean known = answers.get(question);
        if (known == null) {
            known = ask.getAsBoolean();
            if (answers.size() < MOST) {
                answers.put(question, known);
            }
        }
        return known;
    }
}
