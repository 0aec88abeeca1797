package org.twinsmith.lang.ide.contentassist;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;

/** Asks of the grammar only once what it answers always alike: Xtext walks through all of it for each question, dozens of times for each proposal. */
public class RememberingContexts extends ContentAssistContextFactory {
    private final RuleOrder order;

    @Inject
    RememberingContexts(RuleOrder order) {
        this.order = order;
    }

    @Override
    protected boolean canBeCalledAfter(AbstractRule rule, EObject previous, String previousText, EObject next) {
        return order.answer(rule, previous, previousText, next, () -> super.canBeCalledAfter(rule, previous, previousText, next));
    }
}
