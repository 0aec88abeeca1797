package org.twinsmith.opcua.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.opcua.security.ServerSecurity.Offer;

class SecurityWishTest {
    private static final Offer OPEN = new Offer(Policy.NONE, Protection.NONE);

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "Basic256Sha256", "Aes128_Sha256_RsaOaep sign", "Aes256_Sha256_RsaPss sign and encrypt"})
    void whatAModelSaysReadsBackTheSame(String text) {
        assertThat(SecurityWish.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic128Rsa15", "Basic256", "None sign", "Basic256Sha256 encrypt", "sign and encrypt", "Basic256Sha256 sign and encrypt twice"})
    void whatIsDeprecatedOrContradictsItselfIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SecurityWish.parse(text));
    }

    @Test
    void noneIsGoodEnoughOnlyWhereItWasSaid() {
        assertThat(SecurityWish.STRONGEST.allows(Policy.NONE, Protection.NONE)).isFalse();
        assertThat(SecurityWish.parse("Basic256Sha256").allows(Policy.NONE, Protection.NONE)).isFalse();
        assertThat(SecurityWish.NONE.allows(Policy.NONE, Protection.NONE)).isTrue();
        assertThat(SecurityWish.NONE.allows(Policy.BASIC256_SHA256, Protection.SIGN)).isFalse();
    }

    @Test
    void whatWasSaidIsNeitherWeakenedNorReplaced() {
        SecurityWish wish = SecurityWish.parse("Basic256Sha256 sign and encrypt");
        assertThat(wish.allows(Policy.BASIC256_SHA256, Protection.SIGN_AND_ENCRYPT)).isTrue();
        assertThat(wish.allows(Policy.BASIC256_SHA256, Protection.SIGN)).isFalse();
        assertThat(wish.allows(Policy.AES256_SHA256_RSA_PSS, Protection.SIGN_AND_ENCRYPT)).isFalse();
    }

    @Test
    void aServerIsOpenOnTheLoopbackOnlyUnlessAPersonSaysSo() {
        assertThat(offers(SecurityWish.STRONGEST, true, false)).contains(OPEN).hasSize(7);
        assertThat(offers(SecurityWish.STRONGEST, false, false)).doesNotContain(OPEN).hasSize(6);
        assertThat(offers(SecurityWish.NONE, true, false)).containsExactly(OPEN);
        assertThat(offers(SecurityWish.NONE, false, true)).containsExactly(OPEN);
        assertThatThrownBy(() -> offers(SecurityWish.NONE, false, false)).hasMessageContaining("TW-0727").hasMessageContaining("--security None");
        assertThat(offers(SecurityWish.parse("Aes256_Sha256_RsaPss sign and encrypt"), true, false))
                .containsExactly(new Offer(Policy.AES256_SHA256_RSA_PSS, Protection.SIGN_AND_ENCRYPT));
    }

    private static List<Offer> offers(SecurityWish wish, boolean loopback, boolean told) {
        return ServerSecurity.of(wish, "host", loopback, told, Optional.empty(), Keyring.ofUser()).offers();
    }
}
