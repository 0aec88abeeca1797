package org.twinsmith.lang.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;

/** Serves one editor over a pair of streams. */
public final class LanguageServerConnection {
    private LanguageServerConnection() {
    }

    /**
     * Serves until the editor says good-bye or goes away.
     *
     * @param further what is checked in a model that the language finds no error in
     * @return whether the editor asked for the end, as the protocol wants it
     */
    public static boolean serve(InputStream in, OutputStream out, Function<LoadedModel, List<Diagnostic>> further) {
        TwinLanguageServer server = new TwinLanguageServer(further);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        Thread.ofVirtual().start(() -> {
            await(listening);
            server.exit();
        });
        return server.ended().join();
    }

    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            System.getLogger(LanguageServerConnection.class.getName()).log(System.Logger.Level.WARNING,
                    "the connection to the editor broke", e);
        }
    }
}
