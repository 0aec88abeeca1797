package org.twinsmith.lang.ide.coloring;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.twinsmith.lang.services.TwinGrammarAccess;

/** The words of the language that are names as well, and how to tell before a text is parsed which of the two one is. */
public final class NameWords {
    private static final Set<String> BEFORE_A_NAME = Set.of(".", "(", "+", "*", "/", "^", "=", "==", "!=", "<", ">", "<=", ">=", ",", "->", "<-");
    private static final Set<String> BEHIND_A_NAME = Set.of(".", ":", "=", ")", "+", "-", "*", "/", "^", "==", "!=", "<", ">", "<=", ">=", ",", "->", "<-");
    private final Set<String> words;

    @Inject
    NameWords(TwinGrammarAccess grammar) {
        words = words(grammar.getNameRule(), new HashSet<>());
    }

    private static Set<String> words(ParserRule rule, Set<ParserRule> seen) {
        if (!seen.add(rule)) {
            return Set.of();
        }
        Set<String> found = EcoreUtil2.getAllContentsOfType(rule, Keyword.class).stream().map(Keyword::getValue).collect(Collectors.toSet());
        List<RuleCall> calls = EcoreUtil2.getAllContentsOfType(rule, RuleCall.class);
        calls.stream().map(RuleCall::getRule).filter(ParserRule.class::isInstance)
                .forEach(called -> found.addAll(words((ParserRule) called, seen)));
        return found;
    }

    /** Whether a word is a name, by the visible tokens beside it; empty text where there is none. */
    public boolean isName(String word, String before, String behind) {
        return words.contains(word) && (BEFORE_A_NAME.contains(before) || BEHIND_A_NAME.contains(behind));
    }
}
