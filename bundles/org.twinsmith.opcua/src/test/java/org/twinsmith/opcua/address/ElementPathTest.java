package org.twinsmith.opcua.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** RFC 6901. */
class ElementPathTest {
    @Test
    void aPointerIsReadAndWrittenWithItsEscapes() {
        assertThat(ElementPath.parse("/a~1b/m~0n/3").steps()).containsExactly("a/b", "m~n", "3");
        assertThat(ElementPath.parse("/a~1b/m~0n/3")).hasToString("/a~1b/m~0n/3");
        assertThat(ElementPath.parse("").isWhole()).isTrue();
        assertThatThrownBy(() -> ElementPath.parse("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anElementOfAMatrixIsFoundRowByRow() {
        assertThat(ElementPath.parse("/1/2").offset(2, 3)).isEqualTo(5);
        assertThat(ElementPath.parse("/2/0").offset(2, 3)).isEqualTo(-1);
        assertThat(ElementPath.parse("/1").offset(2, 3)).isEqualTo(-1);
        assertThat(ElementPath.parse("/01").offset(5)).isEqualTo(-1);
        assertThat(ElementPath.parse("/x").isIndices()).isFalse();
    }
}
