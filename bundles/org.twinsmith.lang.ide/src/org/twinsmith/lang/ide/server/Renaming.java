package org.twinsmith.lang.ide.server;

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
            case Outcome.Edits edits -> folder.edit(edits.edits());
            case Outcome.Refused refused -> throw refused(refused.reason().toString());
        };
    }

    private static ResponseErrorException refused(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
    }
}
