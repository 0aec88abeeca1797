package org.twinsmith.codegen.java;

import java.util.Map;

/** Loads classes from their bytes. */
final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /** @param classes the bytes by binary name @param parent knows the simulation and core classes */
    MemoryLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
