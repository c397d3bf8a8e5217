package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static Optional<String> byTheRuntime(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Test
    void validText_isDecoded() {
        for (var text : new String[] {
            "", "a", "Près de 12 % des élèves, dit-elle", "L’été — 3 €", "😀 fin", "\u0000\ufffd\uffff"
        }) {
            assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).contains(text);
        }
    }

    @Property(seed = "20261203", tries = 200)
    void anyText_comesBack(@ForAll String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.decode(bytes)).isEqualTo(byTheRuntime(bytes));
    }

    @Test
    void brokenBytes_areTold() {
        var random = new Random(5);
        var good = "Une étude menée à Valmer — « 62 % » — 😀 l’été".getBytes(StandardCharsets.UTF_8);
        int broken = 0;
        for (int i = 0; i < 5_000; i++) {
            var bytes = good.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(160) + 96);
            }
            var decoded = Utf8.decode(bytes);
            assertThat(decoded).isEqualTo(byTheRuntime(bytes));
            broken += decoded.isEmpty() ? 1 : 0;
        }
        assertThat(broken).isBetween(1_000, 4_990);
    }

    @Test
    void everyPairOfLeadingBytes_isDecodedAsTheRuntimeDoes() {
        for (int lead = 0x80; lead < 0x100; lead++) {
            for (int second = 0; second < 0x100; second++) {
                for (int more = 0; more < 3; more++) {
                    var bytes = new byte[2 + more];
                    bytes[0] = (byte) lead;
                    bytes[1] = (byte) second;
                    for (int i = 0; i < more; i++) {
                        bytes[2 + i] = (byte) 0x80;
                    }
                    assertThat(Utf8.decode(bytes)).isEqualTo(byTheRuntime(bytes));
                }
            }
        }
    }
}
