package org.twinsmith.lang.ide.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.twin.Named;

/** Renames a declaration with all its uses; refuses where the model would have errors then, or mean something else. */
record Renaming(EditorServices services, ServedFolder folder) {

    WorkspaceEdit edits(Named named, String name) {
        if (named == null) {
            throw refused("only what the model itself declares can be renamed");
        }
        return switch (services.edits(folder.model()).of(new Gesture.Rename(named, name))) {
            case Outcome.Edits edits -> workspaceEdit(edits);
            case Outcome.Refused refused -> throw refused(refused.reason().toString());
        };
    }

    private WorkspaceEdit workspaceEdit(Outcome.Edits outcome) {
        Map<String, List<TextEdit>> edits = new HashMap<>();
        outcome.byFile().forEach((path, list) -> {
            TextLines lines = new TextLines(folder.text(path));
            edits.put(Uris.uri(path), list.stream().map(edit -> new TextEdit(lines.range(edit.offset(), edit.length()), edit.text())).toList());
        });
        return new WorkspaceEdit(edits);
    }

    private static ResponseErrorException refused(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
    }
}
