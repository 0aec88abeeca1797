package org.twinsmith.core.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.ConfigFolder;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.file.WholeFile;

/**
 * Secrets in one encrypted file, names included, which only its user may read. Each call opens the file anew and forgets
 * the passphrase; a vault that does not exist holds nothing and asks for none.
 */
public final class Vault implements Secrets {
    private static final long LARGEST = 16L << 20;
    private final Path file;
    private final Passphrase passphrase;

    /** @param file need not exist yet */
    public Vault(Path file, Passphrase passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** That of the user who runs this process. */
    public static Vault ofUser() {
        return new Vault(ConfigFolder.ofUser().resolve("vault"), Passphrase.ofUser());
    }

    public Path file() {
        return file;
    }

    @Override
    public Optional<Secret> find(String name) {
        return Files.exists(file) ? reading(entries -> Optional.ofNullable(entries.get(name)).map(Secret::new)) : Optional.empty();
    }

    /** The names of what it holds, sorted. @throws DiagnosticException {@code VAULT} */
    public List<String> names() {
        return Files.exists(file) ? reading(entries -> List.copyOf(entries.keySet())) : List.of();
    }

    /** Keeps a secret under a name, in place of what was kept there. @throws DiagnosticException {@code VAULT} */
    public void put(String name, Secret secret) {
        changing(entries -> {
            entries.put(name, secret.bytes());
            return Optional.of(name);
        });
    }

    /** Forgets a secret. @return whether it was there @throws DiagnosticException {@code VAULT} */
    public boolean remove(String name) {
        return Files.exists(file) && changing(entries -> Optional.ofNullable(entries.remove(name)).map(value -> {
            Arrays.fill(value, (byte) 0);
            return true;
        })).isPresent();
    }

    private <T> T reading(Function<SortedMap<String, byte[]>, T> question) {
        char[] phrase = phrase(false);
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try {
            entries = open(phrase);
            return question.apply(entries);
        } finally {
            wipe(phrase, entries);
        }
    }

    /** @param change empty where it changes nothing; the file then stays as it is */
    private <T> Optional<T> changing(Function<SortedMap<String, byte[]>, Optional<T>> change) {
        boolean anew = !Files.exists(file);
        char[] phrase = phrase(anew);
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try {
            entries = anew ? entries : open(phrase);
            Optional<T> result = change.apply(entries);
            if (result.isPresent()) {
                byte[] content = encode(entries);
                WholeFile.writePrivate(file, SealedText.seal(phrase, content).getBytes(StandardCharsets.UTF_8));
                Arrays.fill(content, (byte) 0);
            }
            return result;
        } finally {
            wipe(phrase, entries);
        }
    }

    private char[] phrase(boolean anew) {
        return passphrase.ask(anew).orElseThrow(() -> refused(anew
                ? "a new vault needs a passphrase, which was not given, or not twice the same" : "its passphrase was not given",
                "set " + Passphrase.VARIABLE + ", or run the command in a terminal", null));
    }

    private SortedMap<String, byte[]> open(char[] phrase) {
        try {
            if (Files.size(file) > LARGEST) {
                throw refused("it is larger than " + LARGEST + " bytes", "", null);
            }
            return decode(SealedText.open(phrase, Files.readString(file)));
        } catch (IOException e) {
            throw refused(FileFailure.reason(e), "make it readable for its owner", e);
        } catch (SealedText.Refusal e) {
            throw refused(e.getMessage(), "a lost passphrase cannot be recovered: remove the file and set the secrets again", e);
        }
    }

    private static byte[] encode(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (var entry : entries.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** What was authenticated is as we wrote it. */
    private static SortedMap<String, byte[]> decode(byte[] content) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            for (int left = in.readInt(); left > 0; left--) {
                entries.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
        } finally {
            Arrays.fill(content, (byte) 0);
        }
        return entries;
    }

    private static void wipe(char[] phrase, SortedMap<String, byte[]> entries) {
        Arrays.fill(phrase, '\0');
        entries.values().forEach(value -> Arrays.fill(value, (byte) 0));
    }

    private DiagnosticException refused(String why, String remedy, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.VAULT, "the vault " + file + " cannot be opened: " + why, remedy,
                Place.NOWHERE), cause);
    }
}
