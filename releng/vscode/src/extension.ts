import * as path from "node:path";
import { commands, ExtensionContext, ProcessExecution, Task, tasks, TaskScope, Uri, workspace } from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";

/** The words of the command line that the server's lenses ask for. */
const lensTasks = ["check", "simulate", "run", "mirror", "sweep", "optimise", "calibrate"];

let client: LanguageClient | undefined;

/** Starts the language server; the server ends with the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
    const command = workspace.getConfiguration("twinsmith").get<string>("command", "twinsmith");
    const watcher = workspace.createFileSystemWatcher("**/*.twin");
    context.subscriptions.push(watcher);
    for (const task of lensTasks) {
        context.subscriptions.push(commands.registerCommand(`twinsmith.${task}`,
            (file: string, option: string, name: string) => run(command, task, Uri.parse(file), option, name)));
    }
    const server: ServerOptions = { command, args: ["lsp"] };
    const options: LanguageClientOptions = {
        documentSelector: [{ scheme: "file", language: "twin" }],
        synchronize: { fileEvents: watcher },
    };
    client = new LanguageClient("twinsmith", "Twinsmith", server, options);
    await client.start();
}

/** Runs the command line as a task, without a shell; the model is the folder that the server serves as one. */
async function run(command: string, task: string, file: Uri, option: string, name: string): Promise<void> {
    const folder = workspace.getWorkspaceFolder(file);
    const model = folder?.uri.fsPath ?? path.dirname(file.fsPath);
    const process = new ProcessExecution(command, [task, model, option, name], { cwd: model });
    await tasks.executeTask(new Task({ type: "twinsmith" }, folder ?? TaskScope.Workspace, `${task} ${name}`, "twinsmith", process));
}

/** Lets the server end in order. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
