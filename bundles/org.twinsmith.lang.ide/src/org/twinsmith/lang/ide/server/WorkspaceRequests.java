package org.twinsmith.lang.ide.server;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What happens outside of the texts that are open. */
record WorkspaceRequests(ServedModels models) implements WorkspaceService {

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        models.readAgain();
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to configure: what a model means must not depend on an editor.
    }
}
