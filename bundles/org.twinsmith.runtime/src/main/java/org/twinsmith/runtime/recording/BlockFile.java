package org.twinsmith.runtime.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file of blocks. What {@link #append} returned from outlives the death of the process. */
final class BlockFile implements AutoCloseable {
    private final FileChannel channel;
    private long end;

    private BlockFile(FileChannel channel) {
        this.channel = channel;
    }

    static BlockFile create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        BlockFile blocks = new BlockFile(channel);
        try {
            blocks.write(ByteBuffer.wrap(Blocks.BEGINNING));
            return blocks;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Bytes that are written whole. */
    long end() {
        return end;
    }

    /** Adds a block, whole or not at all. */
    void append(ByteBuffer content) throws IOException {
        int length = content.remaining();
        if (length > Blocks.LONGEST) {
            throw new IOException("a block of " + length + " bytes; " + Blocks.LONGEST + " are allowed");
        }
        ByteBuffer block = ByteBuffer.allocate(Blocks.HEADER + length).putInt(Blocks.MARK).putInt(length)
                .putInt(Blocks.checksum(content)).put(content).flip();
        write(block);
    }

    private void write(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        try {
            long at = end;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        end += length;
    }

    /** Makes what was appended outlive a loss of power. */
    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
