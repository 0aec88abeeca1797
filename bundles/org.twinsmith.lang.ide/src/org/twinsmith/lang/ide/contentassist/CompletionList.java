package org.twinsmith.lang.ide.contentassist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;

/** Collects proposals, each text once, and puts the best first. */
public final class CompletionList implements IIdeContentProposalAcceptor {
    private static final int MOST = 1000;

    private record Ranked(Completion completion, int rank) {
    }

    private final Map<String, Ranked> byText = new LinkedHashMap<>();

    @Override
    public void accept(ContentAssistEntry entry, int priority) {
        if (entry != null && entry.getProposal() != null) {
            byText.putIfAbsent(entry.getProposal(), new Ranked(completion(entry), rank(entry)));
        }
    }

    @Override
    public boolean canAcceptMoreProposals() {
        return byText.size() < MOST;
    }

    /** Names, then functions and units, then words of the language; each by the alphabet. */
    public List<Completion> sorted() {
        return byText.values().stream()
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(each -> each.completion().text()))
                .map(Ranked::completion).toList();
    }

    private static int rank(ContentAssistEntry entry) {
        return switch (Objects.requireNonNullElse(entry.getKind(), "")) {
            case ContentAssistEntry.KIND_REFERENCE -> 0;
            case ContentAssistEntry.KIND_FUNCTION, ContentAssistEntry.KIND_UNIT -> 1;
            default -> 2;
        };
    }

    private static Completion completion(ContentAssistEntry entry) {
        return new Completion(entry.getProposal(), Objects.requireNonNullElse(entry.getPrefix(), ""),
                Objects.requireNonNullElse(entry.getDescription(), ""), Objects.requireNonNullElse(entry.getDocumentation(), ""));
    }
}
