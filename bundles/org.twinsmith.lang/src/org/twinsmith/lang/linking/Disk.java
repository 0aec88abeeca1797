package org.twinsmith.lang.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** The file behind a resource: what it held when it was read, and when it was written last. */
final class Disk {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final TwinResource resource;
    private boolean marked;
    private byte[] written;
    private byte[] pending;

    Disk(TwinResource resource) {
        this.resource = resource;
    }

    /** Saving with a stream that is opened inside of it. */
    @FunctionalInterface
    interface Save {
        void run() throws IOException;
    }

    /** The text of a file, without the mark that some editors begin it with. */
    Reader reader(InputStream file) throws IOException {
        PushbackInputStream text = new PushbackInputStream(file, BYTE_ORDER_MARK.length);
        byte[] first = text.readNBytes(BYTE_ORDER_MARK.length);
        marked = Arrays.equals(first, BYTE_ORDER_MARK);
        written = null;
        if (!marked) {
            text.unread(first);
        }
        return new InputStreamReader(text, StandardCharsets.UTF_8);
    }

    byte[] bytes(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (!marked) {
            return plain;
        }
        byte[] all = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + plain.length);
        System.arraycopy(plain, 0, all, BYTE_ORDER_MARK.length, plain.length);
        return all;
    }

    /** What is to be written by a save under way. */
    Optional<byte[]> pending() {
        return Optional.ofNullable(pending);
    }

    /** Saves, unless the file holds something that nobody here has read. */
    void write(String text, Save save) throws IOException {
        Optional<byte[]> found = read();
        if (found.isPresent() && !Arrays.equals(found.get(), written) && !Arrays.equals(found.get(), base())) {
            throw new DiagnosticException(Diagnostic.error(Code.EDIT_REFUSED, resource.getURI().lastSegment()
                    + " on disk is not the text that this model was read from, so it is not overwritten",
                    "read the file again; what was changed here meanwhile has to be done once more", Place.NOWHERE));
        }
        pending = bytes(text);
        try {
            save.run();
            written = pending;
        } finally {
            pending = null;
        }
    }

    private byte[] base() {
        return resource.getParseResult() == null ? new byte[0] : bytes(resource.getParseResult().getRootNode().getText());
    }

    /** What the file holds now, without the mark; empty where there is none. */
    Optional<byte[]> text() throws IOException {
        return read().map(bytes -> marks(bytes) ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes);
    }

    private static boolean marks(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length && Arrays.equals(Arrays.copyOf(bytes, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    }

    private Optional<byte[]> read() throws IOException {
        URIConverter files = resource.getResourceSet() == null ? new ExtensibleURIConverterImpl() : resource.getResourceSet().getURIConverter();
        if (!files.exists(resource.getURI(), Map.of())) {
            return Optional.empty();
        }
        try (InputStream file = files.createInputStream(resource.getURI(), Map.of())) {
            return Optional.of(file.readAllBytes());
        }
    }
}
