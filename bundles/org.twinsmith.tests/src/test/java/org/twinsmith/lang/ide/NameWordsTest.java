package org.twinsmith.lang.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinsmith.lang.ide.coloring.NameWords;

class NameWordsTest {
    private final NameWords words = new TwinIdeSetup().createInjectorAndDoEMFRegistration().getInstance(NameWords.class);

    @Test
    void aWordBesideAPointOrAnOperatorIsAName() {
        assertThat(words.isName("level", ".", "->")).as("sump.level -> …").isTrue();
        assertThat(words.isName("level", "state", ":")).as("state level : Length").isTrue();
        assertThat(words.isName("level", "(", ")")).as("der(level)").isTrue();
    }

    @Test
    void aWordThatOpensOrJoinsADeclarationIsNone() {
        assertThat(words.isName("level", "cell", "2")).as("zone cell level 2").isFalse();
        assertThat(words.isName("from", "]", "60")).as("set … from 60 [s]").isFalse();
    }

    @Test
    void aWordThatIsNeverANameStaysAWord() {
        assertThat(words.isName("if", "=", "a")).isFalse();
        assertThat(words.isName("true", "==", ")")).isFalse();
    }
}
