import * as path from "node:path";
import { commands, ExtensionContext, ProcessExecution, Task, tasks, TaskScope, Uri, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Starts the language server; the server ends with the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
    const command = workspace.getConfiguration("twinsmith").get<string>("command", "twinsmith");
    const watcher = workspace.createFileSystemWatcher("**/*.twin");
    context.subscriptions.push(watcher);
    context.subscriptions.push(commands.registerCommand("twinsmith.simulate",
        (file: string, scenario: string) => simulate(command, Uri.parse(file), scenario)));
    const server: ServerOptions = { command, args: ["lsp"] };
    const options: LanguageClientOptions = {
        documentSelector: [{ scheme: "file", language: "twin" }],
        synchronize: { fileEvents: watcher },
    };
    client = new LanguageClient("twinsmith", "Twinsmith", server, options);
    await client.start();
}

/** Runs a scenario as a task, without a shell; the model is the folder that the server serves as one. */
async function simulate(command: string, file: Uri, scenario: string): Promise<void> {
    const folder = workspace.getWorkspaceFolder(file);
    const model = folder?.uri.fsPath ?? path.dirname(file.fsPath);
    const run = new ProcessExecution(command, ["simulate", model, "--scenario", scenario], { cwd: model });
    await tasks.executeTask(new Task({ type: "twinsmith" }, folder ?? TaskScope.Workspace, `Simulate ${scenario}`, "twinsmith", run));
}

/** Lets the server end in order. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
