package org.twinsmith.opcua.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which security of a connection is good enough.
 *
 * @param policy the policy; empty for the strongest that both sides know, but never None
 * @param protection what happens to messages; empty for sign and encrypt, or else sign
 */
public record SecurityWish(Optional<Policy> policy, Optional<Protection> protection) {
    /** The strongest there is, and never None. */
    public static final SecurityWish STRONGEST = new SecurityWish(Optional.empty(), Optional.empty());
    /** Without any security, which somebody has to say. */
    public static final SecurityWish NONE = new SecurityWish(Optional.of(Policy.NONE), Optional.of(Protection.NONE));

    public SecurityWish {
        boolean none = policy.equals(Optional.of(Policy.NONE));
        if (none != protection.equals(Optional.of(Protection.NONE))) {
            throw new IllegalArgumentException("the policy None neither signs nor encrypts, and no other does nothing");
        }
    }

    /**
     * Reads what a model says, such as {@code None}, {@code Basic256Sha256} or {@code Aes256_Sha256_RsaPss sign and encrypt};
     * the empty text is {@link #STRONGEST}.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static SecurityWish parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words[0].isEmpty()) {
            return STRONGEST;
        }
        Policy policy = Policy.named(words[0]).orElseThrow(() -> new IllegalArgumentException("there is no security policy '" + words[0]
                + "'; there are " + String.join(", ", Arrays.stream(Policy.values()).map(Policy::word).toList())));
        if (policy == Policy.NONE && words.length == 1) {
            return NONE;
        }
        return new SecurityWish(Optional.of(policy), words.length == 1 ? Optional.empty() : Optional.of(protection(words[1])));
    }

    private static Protection protection(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        return List.of(Protection.SIGN, Protection.SIGN_AND_ENCRYPT).stream().filter(each -> each.words().equals(plain)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + plain + "' is neither 'sign' nor 'sign and encrypt'"));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether an endpoint is good enough. */
    public boolean allows(Policy offered, Protection with) {
        boolean secured = offered != Policy.NONE && with != Protection.NONE;
        return isNone() ? offered == Policy.NONE && with == Protection.NONE
                : secured && policy.map(offered::equals).orElse(true) && protection.map(with::equals).orElse(true);
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return policy.map(Policy::word).orElse("") + protection.filter(each -> each != Protection.NONE).map(each -> " " + each.words()).orElse("");
    }
}
