package org.twinsmith.opcua.security;

import java.util.Arrays;
import java.util.Optional;

/**
 * The security policies that are used, the weakest first, in the order of the OPC Foundation's own stacks. Those that OPC
 * 10000-7 calls deprecated, Basic128Rsa15 and Basic256, are not among them: an endpoint with one of them does not exist for us.
 */
public enum Policy {
    NONE("None"), BASIC256_SHA256("Basic256Sha256"), AES128_SHA256_RSA_OAEP("Aes128_Sha256_RsaOaep"), AES256_SHA256_RSA_PSS("Aes256_Sha256_RsaPss");

    private static final String PREFIX = "http://opcfoundation.org/UA/SecurityPolicy#";
    private final String word;

    Policy(String word) {
        this.word = word;
    }

    /** The name that models and standards use. */
    public String word() {
        return word;
    }

    public String uri() {
        return PREFIX + word;
    }

    /** The policy of a URI; empty for those that are unknown or deprecated. */
    public static Optional<Policy> ofUri(String uri) {
        return Arrays.stream(values()).filter(each -> each.uri().equals(uri)).findFirst();
    }

    /** The policy of a name, without regard to case. */
    public static Optional<Policy> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equalsIgnoreCase(word)).findFirst();
    }

    /** The name in a URI of any policy, known or not. */
    public static String nameIn(String uri) {
        return uri.startsWith(PREFIX) ? uri.substring(PREFIX.length()) : uri;
    }
}
