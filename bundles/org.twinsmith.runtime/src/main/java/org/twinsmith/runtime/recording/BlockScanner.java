package org.twinsmith.runtime.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Reads a file of blocks, whatever became of it: where a block is damaged, it goes on with the next whole one. What it
 * spends on looking for that is bounded, so that no file can keep it busy for ever.
 */
final class BlockScanner implements AutoCloseable {
    private static final int WINDOW = 1 << 16;
    private static final long SEARCH = 1L << 30;
    private final FileChannel channel;
    private long position;
    private long damaged;
    private long searched;

    BlockScanner(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** Where the next block is looked for. */
    long position() {
        return position;
    }

    /** Bytes so far that belong to no whole block. */
    long damaged() {
        return damaged;
    }

    /**
     * The content of the next whole block.
     *
     * @param limit what lies beyond is not looked at: it may be in writing
     * @param last whether nobody writes any more, so that what is not whole is damaged
     */
    Optional<ByteBuffer> next(long limit, boolean last) throws IOException {
        if (position == 0 && !begin(limit, last)) {
            return Optional.empty();
        }
        Optional<ByteBuffer> content = whole(position, limit);
        return content.isPresent() || !last ? content : search(limit);
    }

    private boolean begin(long limit, boolean last) throws IOException {
        if (limit < Blocks.BEGINNING.length) {
            damaged += last ? limit : 0;
            position = last ? limit : 0;
            return false;
        }
        ByteBuffer beginning = read(0, Blocks.BEGINNING.length);
        boolean ours = beginning.equals(ByteBuffer.wrap(Blocks.BEGINNING));
        damaged += ours ? 0 : Blocks.BEGINNING.length;
        position = Blocks.BEGINNING.length;
        return true;
    }

    /** The block that begins at a place, which is then behind us; empty where none does. */
    private Optional<ByteBuffer> whole(long at, long limit) throws IOException {
        if (at + Blocks.HEADER > limit) {
            return Optional.empty();
        }
        ByteBuffer header = read(at, Blocks.HEADER);
        int length = header.remaining() < Blocks.HEADER || header.getInt(0) != Blocks.MARK ? -1 : header.getInt(4);
        if (length < 0 || length > Blocks.LONGEST || at + Blocks.HEADER + length > limit) {
            return Optional.empty();
        }
        ByteBuffer content = read(at + Blocks.HEADER, length);
        searched += length;
        if (content.remaining() < length || Blocks.checksum(content) != header.getInt(8)) {
            return Optional.empty();
        }
        searched -= length;
        position = at + Blocks.HEADER + length;
        return Optional.of(content);
    }

    private Optional<ByteBuffer> search(long limit) throws IOException {
        long from = position;
        for (long at = mark(from, limit); at >= 0 && searched < SEARCH; at = mark(at + 1, limit)) {
            Optional<ByteBuffer> content = whole(at, limit);
            if (content.isPresent()) {
                damaged += at - from;
                return content;
            }
        }
        damaged += limit - from;
        position = limit;
        return Optional.empty();
    }

    /** Where the next mark stands, or -1. */
    private long mark(long from, long limit) throws IOException {
        for (long start = from; start + Integer.BYTES <= limit; start += WINDOW - Integer.BYTES + 1) {
            ByteBuffer window = read(start, (int) Math.min(WINDOW, limit - start));
            for (int i = 0; i + Integer.BYTES <= window.remaining(); i++) {
                if (window.getInt(i) == Blocks.MARK) {
                    return start + i;
                }
            }
        }
        return -1;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
