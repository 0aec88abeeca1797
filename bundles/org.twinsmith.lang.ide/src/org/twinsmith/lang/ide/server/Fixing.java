package org.twinsmith.lang.ide.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.ide.fix.QuickFix;

/** Quick fixes for the findings that an editor shows at a place. */
record Fixing(EditorServices services, ServedFolder folder) {

    /** The only fix of a finding is the preferred one, which editors apply by one key. */
    List<Either<Command, CodeAction>> actions(String path, List<Diagnostic> shown) {
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        for (Diagnostic each : shown) {
            List<QuickFix> fixes = finding(path, each)
                    .flatMap(finding -> services.fixes(folder.workspace(), finding).stream()).toList();
            fixes.forEach(fix -> actions.add(Either.forRight(action(fix, each, fixes.size() == 1))));
        }
        return actions;
    }

    /** What the editor shows, as it was found; nothing for what another tool found. */
    private Stream<org.twinsmith.core.diagnostic.Diagnostic> finding(String path, Diagnostic shown) {
        String id = shown.getCode() != null && shown.getCode().isLeft() ? shown.getCode().getLeft() : "";
        String message = shown.getMessage().isLeft() ? shown.getMessage().getLeft() : shown.getMessage().getRight().getValue();
        return Arrays.stream(Code.values()).filter(code -> code.id().equals(id))
                .map(code -> org.twinsmith.core.diagnostic.Diagnostic.error(code, message, "", place(path, shown.getRange())));
    }

    private Place place(String path, Range range) {
        TextLines lines = new TextLines(folder.text(path));
        Position start = range.getStart();
        int offset = lines.offset(start);
        return new Place(path, start.getLine() + 1, start.getCharacter() + 1, offset, lines.offset(range.getEnd()) - offset);
    }

    private CodeAction action(QuickFix fix, Diagnostic shown, boolean only) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(shown));
        action.setIsPreferred(only);
        action.setEdit(folder.edit(fix.changes()));
        return action;
    }
}
