package org.twinsmith.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String VALUE = "operator:päss:word";
    @TempDir
    private Path folder;

    @Test
    void aSecretComesBackUnderItsPassphraseAndNothingOfItStandsInTheFile() throws IOException {
        Vault vault = vault("correct horse");
        assertThat(vault.find("station-plc")).isEmpty();
        vault.put("station-plc", secret(VALUE));
        vault.put("broker", secret("token"));
        assertThat(text(vault("correct horse").find("station-plc").orElseThrow())).isEqualTo(VALUE);
        assertThat(vault.names()).containsExactly("broker", "station-plc");
        assertThat(Files.readString(file())).startsWith("twinsmith-vault 1 600000 ").doesNotContain("station", "operator", "token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aWrongPassphraseIsRefusedWithoutATraceOfTheRightOne() {
        vault("right").put("a", secret(VALUE));
        assertThatThrownBy(() -> vault("wrong").find("a")).hasMessageContaining("TW-0721").hasMessageContaining("passphrase is wrong")
                .hasMessageNotContaining("right one");
        assertThatThrownBy(() -> new Vault(file(), anew -> Optional.empty()).names()).hasMessageContaining("TW-0721").hasMessageContaining("TWINSMITH_PASSPHRASE");
    }

    @Test
    void everyChangedCharacterOfTheFileIsNoticed() throws IOException {
        vault("p").put("a", secret("value"));
        String good = Files.readString(file());
        for (int at : new int[] {0, 16, 18, good.indexOf(' ', 18) + 3, good.indexOf('\n') + 5, good.length() - 3}) {
            char other = good.charAt(at) == 'A' ? 'B' : 'A';
            Files.writeString(file(), good.substring(0, at) + other + good.substring(at + 1));
            assertThatThrownBy(() -> vault("p").find("a")).as("character %s", at).hasMessageContaining("TW-0721");
        }
    }

    @Test
    void aVaultThatAsksForFewOrCountlessIterationsIsRefusedAtOnce() throws IOException {
        vault("p").put("a", secret("value"));
        String good = Files.readString(file());
        for (String iterations : new String[] {"1", "599999", "999999999"}) {
            Files.writeString(file(), good.replaceFirst("600000", iterations));
            assertThatThrownBy(() -> vault("p").find("a")).hasMessageContaining("TW-0721").hasMessageContaining(iterations);
        }
    }

    @Test
    void twoSealingsOfTheSameHaveNothingInCommon() throws IOException {
        vault("p").put("a", secret("value"));
        String first = Files.readString(file());
        vault("p").put("a", secret("value"));
        String[] one = first.split("[ \n]");
        String[] other = Files.readString(file()).split("[ \n]");
        assertThat(one[3]).isNotEqualTo(other[3]);
        assertThat(one[4]).isNotEqualTo(other[4]);
        assertThat(one[5]).isNotEqualTo(other[5]);
    }

    @Test
    void whatIsRemovedIsForgotten() {
        Vault vault = vault("p");
        assertThat(vault.remove("a")).isFalse();
        vault.put("a", secret("value"));
        assertThat(vault.remove("a")).isTrue();
        assertThat(vault.names()).isEmpty();
        assertThatThrownBy(() -> vault.get("a")).hasMessageContaining("TW-0720").hasMessageContaining("TWINSMITH_SECRET_A");
    }

    @Test
    void removingAsksForThePassphraseOnceAndLeavesTheFileAsItIsWhereNothingIsRemoved() throws IOException {
        vault("p").put("a", secret("value"));
        String before = Files.readString(file());
        AtomicInteger asked = new AtomicInteger();
        Vault vault = new Vault(file(), anew -> {
            asked.incrementAndGet();
            return Optional.of("p".toCharArray());
        });
        assertThat(vault.remove("b")).isFalse();
        assertThat(asked).hasValue(1);
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(vault.remove("a")).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void theEnvironmentHoldsValuesOrNamesFilesOfThem() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "of:file\n");
        Secrets secrets = new EnvironmentSecrets(Map.of("TWINSMITH_SECRET_STATION_PLC", VALUE, "TWINSMITH_SECRET_OTHER_FILE", file.toString(),
                "TWINSMITH_SECRET_LOST_FILE", folder.resolve("nothing").toString()));
        assertThat(text(secrets.get("station-plc"))).isEqualTo(VALUE);
        assertThat(text(secrets.get("other"))).isEqualTo("of:file");
        assertThat(secrets.find("third")).isEmpty();
        assertThatThrownBy(() -> secrets.get("lost")).hasMessageContaining("TW-0720").hasMessageContaining("TWINSMITH_SECRET_LOST_FILE");
    }

    @Test
    void aSecretIsNeverPrintedAndIsGoneOnceClosed() {
        Secret secret = secret(VALUE);
        assertThat(secret).hasToString("(secret)");
        secret.close();
        assertThat(secret.bytes()).containsOnly(0);
    }

    private Path file() {
        return folder.resolve("vault");
    }

    private Vault vault(String passphrase) {
        return new Vault(file(), anew -> Optional.of(passphrase.toCharArray()));
    }

    private static Secret secret(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Secret secret) {
        return new String(secret.characters());
    }
}
