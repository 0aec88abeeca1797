package org.twinsmith.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes under a passphrase, as one text: AES-256-GCM (NIST SP 800-38D) with a key by PBKDF2-HMAC-SHA256 (RFC 8018).
 *
 * <p>The first line, {@code twinsmith-vault 1 ITERATIONS SALT NONCE}, is authenticated with the content. Salt and nonce
 * are new with every sealing, so no key meets two nonces. 600,000 iterations are what OWASP's Password Storage Cheat
 * Sheet (2023) asks for; a text that says fewer is refused, and so is one that would keep us computing for minutes.
 */
final class SealedText {
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final Pattern TEXT = Pattern.compile(
            "(twinsmith-vault 1 (\\d{1,9}) ([A-Za-z0-9+/=]{1,64}) ([A-Za-z0-9+/=]{1,64}))\n([A-Za-z0-9+/=]+)\n?");

    private SealedText() {
    }

    /** Why a text could not be opened, in words for the user. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static String seal(char[] passphrase, byte[] content) {
        byte[] salt = random(SALT_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        String head = "twinsmith-vault 1 " + ITERATIONS + " " + base64.encodeToString(salt) + " " + base64.encodeToString(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, ITERATIONS, salt, nonce, head).doFinal(content);
            return head + "\n" + base64.encodeToString(sealed) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM and PBKDF2WithHmacSHA256", e);
        }
    }

    /** @return the content, which the caller wipes */
    static byte[] open(char[] passphrase, String text) throws Refusal {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new Refusal("it is no vault, or damaged", null);
        }
        int iterations = Integer.parseInt(found.group(2));
        if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new Refusal("it says " + iterations + " iterations; " + ITERATIONS + " to " + MOST_ITERATIONS + " are allowed", null);
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return cipher(Cipher.DECRYPT_MODE, passphrase, iterations, base64.decode(found.group(3)), base64.decode(found.group(4)),
                    found.group(1)).doFinal(base64.decode(found.group(5)));
        } catch (AEADBadTagException e) {
            throw new Refusal("the passphrase is wrong, or the file was changed", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal("it is damaged", e);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, int iterations, byte[] salt, byte[] nonce, String head)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head.getBytes(StandardCharsets.UTF_8));
            return cipher;
        } finally {
            spec.clearPassword();
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
