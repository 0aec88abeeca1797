package org.twinsmith.codegen.java;

/**
 * One compilation unit.
 *
 * @param packageName its package
 * @param className simple name of its class
 * @param text the source
 */
public record JavaSource(String packageName, String className, String text) {
    /** The binary name of the class. */
    public String binaryName() {
        return packageName + "." + className;
    }

    /** The path below a source folder, with slashes. */
    public String path() {
        return binaryName().replace('.', '/') + ".java";
    }
}
