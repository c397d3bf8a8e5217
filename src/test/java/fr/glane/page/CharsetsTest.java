package fr.glane.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CharsetsTest {

    private static final String TEXT = "L’été à Brûlon : 62 % de hausse, « œuvre » à 3 €";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void utf8_isRead() {
        assertThat(Charsets.decode(TEXT.getBytes(UTF_8), Optional.empty()).text())
                .isEqualTo(TEXT);
    }

    @Test
    void byteOrderMark_isBelievedAndDropped() {
        assertThat(Charsets.decode(("\ufeff" + TEXT).getBytes(UTF_8), Optional.of(ISO_8859_1))
                        .text())
                .isEqualTo(TEXT);
        assertThat(Charsets.decode(("\ufeff" + TEXT).getBytes(UTF_16LE), Optional.empty())
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void windows1252_isReadWithoutALabel_andUnderTheOldOne() {
        assertThat(Charsets.decode(TEXT.getBytes(WINDOWS), Optional.empty()).text())
                .isEqualTo(TEXT);
        assertThat(Charsets.decode(TEXT.getBytes(WINDOWS), Optional.of(ISO_8859_1))
                        .text())
                .isEqualTo(TEXT);
        assertThat(Charsets.decode(TEXT.getBytes(WINDOWS), Optional.of(UTF_8)).text())
                .isEqualTo(TEXT);
    }

    @Test
    void utf8UnderAForgottenLabel_isRead() {
        assertThat(Charsets.decode(TEXT.getBytes(UTF_8), Optional.of(ISO_8859_1))
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void utf8CutInACharacter_isStillUtf8() {
        var whole = ("éèàù" + TEXT.repeat(3) + "é").getBytes(UTF_8);
        var decoded = Charsets.decode(Arrays.copyOf(whole, whole.length - 1), Optional.empty());

        assertThat(decoded.charset()).isEqualTo(UTF_8);
        assertThat(decoded.text()).startsWith("éèàù");
    }

    @Test
    void utf16WithoutMark_isGuessed() {
        assertThat(Charsets.decode(TEXT.getBytes(UTF_16LE), Optional.empty()).text())
                .isEqualTo(TEXT);
        assertThat(Charsets.isBinary(TEXT.getBytes(UTF_16LE))).isFalse();
    }

    @Test
    void zeroBytesAndControls_areBinary() {
        assertThat(Charsets.isBinary(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8})).isTrue();
        assertThat(Charsets.isBinary(TEXT.getBytes(WINDOWS))).isFalse();
    }

    @Property(seed = "20261124", tries = 200)
    void anyBytes_areDecodedWithoutException(@ForAll byte[] bytes) {
        assertThat(Charsets.decode(bytes, Optional.empty()).text()).isNotNull();
        Charsets.isBinary(bytes);
    }
}
