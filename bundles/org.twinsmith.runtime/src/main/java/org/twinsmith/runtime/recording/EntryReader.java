package org.twinsmith.runtime.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a recording, entry by entry, also while it is written, and whatever became of it. */
public final class EntryReader implements AutoCloseable {
    private final BlockScanner scanner;
    private final Map<Integer, String> names = new HashMap<>();
    private long unreadable;

    public EntryReader(Path file) throws IOException {
        scanner = new BlockScanner(file);
    }

    /**
     * The next entry.
     *
     * @param limit bytes of the file that are written whole, or its size where nobody writes it
     * @param last whether nobody writes it
     */
    public Optional<Entry> next(long limit, boolean last) throws IOException {
        Optional<ByteBuffer> content = scanner.next(limit, last);
        while (content.isPresent()) {
            int length = content.get().remaining();
            try {
                Entry entry = EntryCoding.read(content.get(), names);
                if (entry instanceof Entry.Head head) {
                    for (int i = 0; i < head.signals().size(); i++) {
                        names.put(head.first() + i, head.signals().get(i).name());
                    }
                }
                return Optional.of(entry);
            } catch (IllegalArgumentException e) {
                unreadable += length;
                content = scanner.next(limit, last);
            }
        }
        return Optional.empty();
    }

    /** Where the next entry begins. */
    public long position() {
        return scanner.position();
    }

    /** Bytes so far that could not be read. */
    public long damaged() {
        return scanner.damaged() + unreadable;
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
