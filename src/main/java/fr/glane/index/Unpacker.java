package fr.glane.index;

import fr.glane.text.Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/** Reads what a {@link Packer} wrote. */
final class Unpacker {

    private final byte[] bytes;
    private int at;

    Unpacker(BytesRef ref) {
        bytes = ref.bytes;
        at = ref.offset;
    }

    int integer() {
        return (int) number();
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    String string() {
        int length = integer();
        var value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    BigDecimal decimal() {
        return new BigDecimal(string());
    }

    <E extends Enum<E>> E constant(E[] values) {
        return values[integer()];
    }

    Span span(int base) {
        int start = base + integer();
        return new Span(start, start + integer());
    }

    <T> Optional<T> optional(Function<Unpacker, T> read) {
        return flag() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    Optional<String> optional() {
        return optional(Unpacker::string);
    }

    <T> List<T> list(Function<Unpacker, T> read) {
        int size = integer();
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }
}
