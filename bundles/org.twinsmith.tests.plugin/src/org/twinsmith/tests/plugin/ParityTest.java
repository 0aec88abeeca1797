package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.lang.ide.navigation.Folding;
import org.twinsmith.lang.ide.navigation.Lenses;
import org.twinsmith.lang.ide.navigation.Outline;
import org.twinsmith.lang.ide.server.LanguageServerConnection;
import org.twinsmith.ui.language.ModelText;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.TwinProjects;

/** What the language server offers, the workbench offers too, and says the same. */
class ParityTest {
    /** Of each service of the protocol, the class of the workbench that a user meets it by. */
    private static final Map<String, String> MET_BY = Map.ofEntries(
            Map.entry("completionProvider", "assist.TwinContentAssist"), Map.entry("signatureHelpProvider", "assist.TwinContentAssist"),
            Map.entry("hoverProvider", "assist.TwinHover"), Map.entry("documentSymbolProvider", "outline.TwinOutlineFactory"),
            Map.entry("documentFormattingProvider", "change.FormatText"), Map.entry("renameProvider", "change.RenameDeclaration"),
            Map.entry("codeActionProvider", "change.FindingFixes"), Map.entry("definitionProvider", "navigate.TwinHyperlinks"),
            Map.entry("documentLinkProvider", "navigate.TwinHyperlinks"), Map.entry("referencesProvider", "navigate.FindReferences"),
            Map.entry("documentHighlightProvider", "navigate.TwinOccurrences"), Map.entry("workspaceSymbolProvider", "navigate.OpenDeclaration"),
            Map.entry("foldingRangeProvider", "folding.TwinFolding"), Map.entry("codeLensProvider", "run.TwinLenses"),
            Map.entry("semanticTokensProvider", "coloring.TwinPresentationReconciler"));

    private LanguageServer server;
    private ServerCapabilities abilities;
    private IFile file;
    private ModelText model;

    @BeforeEach
    void startTheServer() throws Exception {
        file = Workbench.example().getFile("station.twin");
        model = TwinProjects.textOf(file.getProject());
        PipedInputStream toServer = new PipedInputStream();
        PipedInputStream toClient = new PipedInputStream();
        PipedOutputStream fromServer = new PipedOutputStream(toClient);
        Thread.ofPlatform().daemon().start(() -> LanguageServerConnection.serve(toServer, fromServer, loaded -> List.of()));
        var launcher = LSPLauncher.createClientLauncher(new Silent(), toClient, new PipedOutputStream(toServer));
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(file.getProject().getLocationURI().toString(), "station")));
        abilities = server.initialize(params).get(5, TimeUnit.MINUTES).getCapabilities();
    }

    @AfterEach
    void endTheServer() throws Exception {
        server.shutdown().get(5, TimeUnit.MINUTES);
        server.exit();
    }

    @Test
    void everyServiceOfTheServerIsMetInTheWorkbench() throws Exception {
        Set<String> offered = new TreeSet<>();
        for (var method : ServerCapabilities.class.getMethods()) {
            if (method.getName().matches("get\\w+Provider") && isOffered(method.invoke(abilities))) {
                offered.add(Character.toLowerCase(method.getName().charAt(3)) + method.getName().substring(4));
            }
        }
        assertThat(offered).isEqualTo(new TreeSet<>(MET_BY.keySet()));
        Set<String> classes = contributed();
        assertThat(MET_BY.values()).allMatch(met -> classes.contains("org.twinsmith.ui." + met));
    }

    private static boolean isOffered(Object ability) {
        return ability != null && !(ability instanceof Either<?, ?> either && Boolean.FALSE.equals(either.get()));
    }

    /** The classes that the bundle contributes to any extension point. */
    private static Set<String> contributed() {
        return Arrays.stream(Platform.getExtensionRegistry().getExtensions("org.twinsmith.ui"))
                .flatMap(extension -> Arrays.stream(extension.getConfigurationElements())).flatMap(ParityTest::all)
                .map(element -> element.getAttribute("class")).filter(each -> each != null).collect(Collectors.toSet());
    }

    private static Stream<IConfigurationElement> all(IConfigurationElement element) {
        return Stream.concat(Stream.of(element), Arrays.stream(element.getChildren()).flatMap(ParityTest::all));
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(file.getLocationURI().toString());
    }

    private String path() {
        return file.getFullPath().toString();
    }

    @Test
    void lensesPartsAndDeclarationsAreTheSame() throws Exception {
        var service = server.getTextDocumentService();

        List<? extends CodeLens> lenses = service.codeLens(new CodeLensParams(document())).get();
        assertThat(TwinLanguage.get().lenses(model, path())).extracting(Lenses.Lens::title)
                .isEqualTo(lenses.stream().map(each -> each.getCommand().getTitle()).toList()).isNotEmpty();
        List<FoldingRange> parts = service.foldingRange(new FoldingRangeRequestParams(document())).get();
        assertThat(TwinLanguage.get().folding(model, path())).extracting(Folding.Part::first)
                .isEqualTo(parts.stream().map(each -> each.getStartLine() + 1).toList()).isNotEmpty();
        List<String> symbols = service.documentSymbol(new DocumentSymbolParams(document())).get().stream()
                .map(each -> each.getRight()).map(DocumentSymbol::getName).toList();
        assertThat(TwinLanguage.get().outline(model, path())).extracting(Outline.Item::name).isEqualTo(symbols).contains("Station");
    }

    /** An editor that looks at nothing it is told unasked. */
    private static final class Silent implements LanguageClient {
        @Override
        public void telemetryEvent(Object event) {
            // Not looked at.
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            // Compared with the command line elsewhere.
        }

        @Override
        public void showMessage(MessageParams params) {
            // Not looked at.
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams params) {
            // Not looked at.
        }
    }
}
