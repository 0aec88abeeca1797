package org.twinsmith.runtime.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.address.ElementPath;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.store.RunRecord;

/** A mirror's task as a small JSON file, which is all that the mirror's process knows of the twin. */
public final class TaskFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private TaskFile() {
    }

    private record Content(String endpoint, String security, List<CredentialContent> credentials, RunContent run, List<BindingContent> bindings) {
    }

    /** The name of a secret, never its value. */
    private record CredentialContent(Credential.Kind kind, String secret) {
    }

    private record RunContent(String id, String namespace, String system, String scenario, String started,
            String provenance) {
    }

    /** The unit by its conversion: {@code si = factor * value + offset}, of a level {@code factor * exp(growth * value)}. */
    private record BindingContent(String signal, String node, String path, String unit, double factor, double offset, double growth,
            double sampling, double deadband, double staleAfter, PlaceContent place) {
    }

    private record PlaceContent(String file, int line, int column, int offset, int length) {
    }

    /** Writes a task. @throws DiagnosticException {@code UNWRITABLE} */
    public static void write(MirrorTask task, Path file) {
        RunRecord run = task.run();
        FollowedServer server = server(task);
        ServerAccess access = server.access();
        Content content = new Content(access.endpoint().toString(), access.security().toString(),
                access.credentials().stream().map(each -> new CredentialContent(each.kind(), each.secret())).toList(),
                new RunContent(run.id(), run.namespace(), run.system(), run.scenario(), run.started().toString(),
                        run.provenance()),
                server.bindings().stream().map(TaskFile::content).toList());
        WholeFile.write(file, out -> out.write(GSON.toJson(content) + "\n"));
    }

    /** Reads a task. @throws DiagnosticException {@code UNREADABLE} where it is missing or malformed */
    public static MirrorTask read(Path file) {
        try {
            Content content = GSON.fromJson(Files.readString(file), Content.class);
            RunContent run = content.run();
            return new MirrorTask(new RunRecord(run.id(), run.namespace(), run.system(), run.scenario(),
                    Instant.parse(run.started()), run.provenance()), List.of(new FollowedServer(
                            access(content), content.bindings().stream().map(TaskFile::binding).toList())));
        } catch (IOException | JsonParseException | DateTimeException | IllegalArgumentException
                | NullPointerException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read the mirror's task: "
                    + e.getMessage(), "have it written anew by 'twinsmith mirror'",
                    new Place(file.toString(), 0, 0, 0, 0)), e);
        }
    }

    private static ServerAccess access(Content content) {
        return new ServerAccess(Endpoint.parse(content.endpoint()), SecurityWish.parse(content.security()),
                content.credentials().stream().map(each -> new Credential(each.kind(), each.secret())).toList(), Keyring.ofUser());
    }

    /** A process of its own follows one server: recordings need none. */
    private static FollowedServer server(MirrorTask task) {
        if (task.sources().size() == 1 && task.sources().getFirst() instanceof FollowedServer server) {
            return server;
        }
        throw new IllegalArgumentException("a task of one server is needed");
    }

    private static BindingContent content(MirrorBinding binding) {
        Place place = binding.place();
        return new BindingContent(binding.signal(), binding.address().toString(), binding.path().toString(), binding.unit().text(),
                binding.unit().factor(), binding.unit().offset(), binding.unit().growth(), binding.sampling(), binding.deadband(), binding.staleAfter(),
                new PlaceContent(place.file(), place.line(), place.column(), place.offset(), place.length()));
    }

    private static MirrorBinding binding(BindingContent content) {
        PlaceContent place = content.place();
        return new MirrorBinding(content.signal(), NodeAddress.parse(content.node()), ElementPath.parse(content.path()),
                new Unit(content.unit(), Dimension.NONE, content.factor(), content.offset(), content.growth()), content.sampling(),
                content.deadband(), content.staleAfter(),
                new Place(place.file(), place.line(), place.column(), place.offset(), place.length()));
    }
}
