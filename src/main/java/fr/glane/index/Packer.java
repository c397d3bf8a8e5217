package fr.glane.index;

import fr.glane.text.Span;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.lucene.util.BytesRef;

/** Writes values into bytes, compactly; {@link Unpacker} reads them back in the same order. To be reused. */
final class Packer {

    private byte[] bytes = new byte[512];
    private int size;

    Packer clear() {
        size = 0;
        return this;
    }

    /** What was written; valid until the next {@link #clear}. */
    BytesRef view() {
        return new BytesRef(bytes, 0, size);
    }

    Packer number(int value) {
        return number((long) value);
    }

    /** Seven bits a byte, the lowest first; small numbers of either sign are short. */
    Packer number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            add((byte) (rest | 0x80));
            rest >>>= 7;
        }
        add((byte) rest);
        return this;
    }

    Packer flag(boolean value) {
        add((byte) (value ? 1 : 0));
        return this;
    }

    Packer string(CharSequence value) {
        var encoded = value.toString().getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    /** Text that is in UTF-8 already. */
    Packer bytes(byte[] utf8, int from, int to) {
        number(to - from);
        ensure(to - from);
        System.arraycopy(utf8, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    Packer decimal(BigDecimal value) {
        return string(value.toString());
    }

    Packer constant(Enum<?> value) {
        return number(value.ordinal());
    }

    /** A span, told by its distance to {@code base}. */
    Packer span(Span span, int base) {
        return number(span.start() - base).number(span.length());
    }

    <T> Packer optional(Optional<T> value, BiConsumer<Packer, T> write) {
        flag(value.isPresent());
        value.ifPresent(v -> write.accept(this, v));
        return this;
    }

    Packer optional(Optional<String> value) {
        return optional(value, Packer::string);
    }

    <T> Packer list(List<T> values, BiConsumer<Packer, T> write) {
        number(values.size());
        for (var value : values) {
            write.accept(this, value);
        }
        return this;
    }

    private void add(byte value) {
        ensure(1);
        bytes[size++] = value;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
