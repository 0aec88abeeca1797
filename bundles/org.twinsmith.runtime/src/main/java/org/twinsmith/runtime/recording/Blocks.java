package org.twinsmith.runtime.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Layout of the file, big-endian: eight characters, then blocks of a mark, the length of the content, the CRC-32C of the
 * content (RFC 3720, appendix B.4), and the content.
 */
final class Blocks {
    static final byte[] BEGINNING = "TWINREC1".getBytes(StandardCharsets.US_ASCII);
    static final int MARK = 0x54_57_42_6B;
    static final int HEADER = 3 * Integer.BYTES;
    /** No writer makes longer blocks, and no reader trusts a length above. */
    static final int LONGEST = 1 << 20;

    private Blocks() {
    }

    static int checksum(ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content.duplicate());
        return (int) crc.getValue();
    }
}
