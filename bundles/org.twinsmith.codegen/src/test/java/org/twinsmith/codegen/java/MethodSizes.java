package org.twinsmith.codegen.java;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads how long the code of each method of a class file is (JVM specification, 4.1 to 4.7.3). */
final class MethodSizes {
    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();

    private MethodSizes(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** Bytes of code by the name of the method; the largest of methods of one name. */
    static Map<String, Integer> of(byte[] classFile) throws IOException {
        return new MethodSizes(classFile).read();
    }

    private Map<String, Integer> read() throws IOException {
        in.skipNBytes(8);
        constants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(new HashMap<>());
        Map<String, Integer> sizes = new HashMap<>();
        members(sizes);
        return sizes;
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(2);
            }
        }
    }

    private void members(Map<String, Integer> sizes) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String name = texts.get(in.readUnsignedShort());
            in.skipNBytes(2);
            int attributes = in.readUnsignedShort();
            for (int a = 0; a < attributes; a++) {
                String attribute = texts.get(in.readUnsignedShort());
                int length = in.readInt();
                if ("Code".equals(attribute)) {
                    in.skipNBytes(4);
                    int code = in.readInt();
                    sizes.merge(name, code, Math::max);
                    in.skipNBytes(length - 8L);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }
}
