package org.twinsmith.sirius;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.fixture.LiveFiles;

/** Before a session of Sirius, whose interfaces are imitated here. */
class ReloadGuardTest {
    private static final String TEXT = "namespace test\nsystem S {\n}\n";

    /** As Sirius' policy of reloading. */
    public interface Policy {
        List<String> getActions(Session session, Resource resource, Status status);
    }

    /** As Sirius' session. */
    public interface Session {
        Policy getReloadingPolicy();

        void setReloadingPolicy(Policy policy);

        Domain getTransactionalEditingDomain();
    }

    /** As an editing domain. */
    public interface Domain { }

    /** As those who are told of changes of files. */
    public interface Client {
        void statusChanged(Resource resource, Status before, Status now);

        void statusesChanged(List<Resource> changes);
    }

    /** As what follows the files of a session: nothing before the session is open. */
    public static final class Sync {
        private static final Map<Domain, Sync> OPEN = new HashMap<>();
        private final List<Client> clients = new ArrayList<>();

        public static Optional<Sync> getResourceSetSync(Domain domain) {
            return Optional.ofNullable(OPEN.get(domain));
        }

        public void registerClient(Client client) {
            clients.add(client);
        }
    }

    /** As the status of a resource. */
    public enum Status { EXTERNAL_CHANGED, CONFLICTING_CHANGED, CHANGES_CANCELED, DELETED }

    private static final class Open implements Session {
        private final Domain domain = new Domain() { };
        private Policy policy = (session, resource, status) -> List.of("RELOAD");

        @Override
        public Domain getTransactionalEditingDomain() {
            return domain;
        }

        @Override
        public Policy getReloadingPolicy() {
            return policy;
        }

        @Override
        public void setReloadingPolicy(Policy policy) {
            this.policy = policy;
        }
    }

    @TempDir
    Path folder;

    @Test
    void aTextThatDoesNotParseIsNotRead() throws ReflectiveOperationException {
        LiveFiles files = LiveFiles.of(folder, Map.of("s.twin", TEXT));
        Open session = new Open();
        ReloadGuard.install(session);

        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.EXTERNAL_CHANGED)).containsExactly("RELOAD");
        files.write("s.twin", TEXT + "system {");
        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.EXTERNAL_CHANGED)).isEmpty();
        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.CONFLICTING_CHANGED)).isEmpty();
        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.CHANGES_CANCELED)).isEmpty();
        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.DELETED)).containsExactly("RELOAD");
        files.write("s.twin", TEXT + "system Second { }");
        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.EXTERNAL_CHANGED)).containsExactly("RELOAD");
    }

    @Test
    void whenAFileChangesTheGuardIsThereWhoeverSetAPolicyMeanwhile() throws ReflectiveOperationException {
        LiveFiles files = LiveFiles.of(folder, Map.of("s.twin", TEXT));
        Open session = new Open();
        ChangeWatch.install(session, Sync.class, Client.class);
        Sync sync = new Sync();
        Sync.OPEN.put(session.domain, sync);
        ChangeWatch.install(session, Sync.class, Client.class);
        ChangeWatch.install(session, Sync.class, Client.class);
        assertThat(sync.clients).hasSize(1);
        ReloadGuard.install(session);
        session.policy = (each, resource, status) -> List.of("RELOAD");

        files.write("s.twin", TEXT + "system {");
        sync.clients.getFirst().statusChanged(files.resource("s.twin"), Status.CONFLICTING_CHANGED, Status.EXTERNAL_CHANGED);
        sync.clients.getFirst().statusesChanged(List.of(files.resource("s.twin")));

        assertThat(session.policy.getActions(session, files.resource("s.twin"), Status.EXTERNAL_CHANGED)).isEmpty();
    }

    @Test
    void aSessionIsGuardedOnceAndAgainWhenSomeoneElseSetsAPolicy() throws ReflectiveOperationException {
        Open session = new Open();
        ReloadGuard.install(session);
        Policy guard = session.policy;
        ReloadGuard.install(session);

        assertThat(session.policy).isSameAs(guard).isEqualTo(guard).hasToString(guard.toString());
        session.policy = (each, resource, status) -> List.of("REMOVE");
        ReloadGuard.install(session);
        assertThat(session.policy).isNotSameAs(guard);
        assertThat(session.policy.getActions(session, null, Status.DELETED)).containsExactly("REMOVE");
    }
}
