import { ExtensionContext, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Starts the language server; the server ends with the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
    const command = workspace.getConfiguration("twinsmith").get<string>("command", "twinsmith");
    const watcher = workspace.createFileSystemWatcher("**/*.twin");
    context.subscriptions.push(watcher);
    const server: ServerOptions = { command, args: ["lsp"] };
    const options: LanguageClientOptions = {
        documentSelector: [{ scheme: "file", language: "twin" }],
        synchronize: { fileEvents: watcher },
    };
    client = new LanguageClient("twinsmith", "Twinsmith", server, options);
    await client.start();
}

/** Lets the server end in order. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
