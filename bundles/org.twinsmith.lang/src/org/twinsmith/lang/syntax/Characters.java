package org.twinsmith.lang.syntax;

import java.text.Normalizer;
import java.util.Optional;

/** Characters that are not what a reader takes them for. */
public final class Characters {
    /** Letters and signs that look like one of ASCII, each followed by that one; after Unicode Technical Standard 39, confusables. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIЅSЈJ"
            + "οoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX−-‐-‑-‒-–-—-∗*×*∕/⁄/⋅*·.“\"”\"„\"‘'’';;：:‹<›>";

    private Characters() {
    }

    /** The plain character that one looks like; empty for one that looks like none, and for ASCII itself. */
    public static Optional<String> plain(int character) {
        int at = character < 128 ? -1 : LOOK_ALIKES.indexOf(character);
        if (at >= 0 && at % 2 == 0) {
            return Optional.of(LOOK_ALIKES.substring(at + 1, at + 2));
        }
        // Full-width and mathematical letters decompose into plain ones.
        String simple = character < 128 || isSurrogate(character) ? "" : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return simple.length() == 1 && simple.charAt(0) > ' ' && simple.charAt(0) < 127 ? Optional.of(simple) : Optional.empty();
    }

    /** Whether it turns the direction of what follows, so that text is shown in another order than it is read (CVE-2021-42574). */
    static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Whether it has no meaning in any text: a control other than line break and tab, or half a pair of UTF-16. */
    static boolean isMeaningless(int character) {
        boolean blank = character == '\t' || character == '\n' || character == '\r';
        return Character.isISOControl(character) && !blank || isSurrogate(character) || (character & 0xFFFE) == 0xFFFE;
    }

    /** Whether a reader sees nothing, or an ordinary blank. */
    static boolean isInvisible(int character) {
        return character > 127 && (Character.getType(character) == Character.FORMAT || Character.isSpaceChar(character));
    }

    static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
    static String name(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
    }
}
