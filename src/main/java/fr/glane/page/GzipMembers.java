package fr.glane.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file one by one, as WARC files have one for each record. After a broken member the next one
 * is looked for, where the JDK's own stream ends. Not thread-safe.
 */
final class GzipMembers implements AutoCloseable {

    private static final int TRAILER = 8;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    /** Where the present member begins in the buffer; negative when that part of it is gone. */
    private int memberStart = -1;

    private boolean inMember;
    private long unpacked;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    /** Moves to the next member; false when there is none. What stands between members is passed over. */
    boolean next() throws IOException {
        inMember = false;
        int seen = 0;
        while (true) {
            int b = take();
            if (b < 0) {
                return false;
            }
            // 1f 8b 08, then flags of which the upper three are never set.
            seen = seen == 2 && b == 8 ? 3 : seen == 1 && b == 0x8b ? 2 : b == 0x1f ? 1 : 0;
            if (seen == 3) {
                memberStart = at - 3;
                if (header()) {
                    inflater.reset();
                    inMember = true;
                    unpacked = 0;
                    return true;
                }
                seen = 0;
            }
        }
    }

    private boolean header() throws IOException {
        int flags = take();
        if (flags < 0 || (flags & 0xe0) != 0) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            take();
        }
        if ((flags & 4) != 0) {
            int length = take() | take() << 8;
            for (int i = 0; i < length && i >= 0; i++) {
                take();
            }
        }
        for (int text = Integer.bitCount(flags & 0x18); text > 0; text--) {
            int b = take();
            while (b > 0) {
                b = take();
            }
        }
        if ((flags & 2) != 0) {
            take();
            take();
        }
        return true;
    }

    /** What the present member holds. A broken one throws {@link ZipException}; {@link #next} then goes on behind. */
    InputStream body() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return length == 0 ? 0 : inflate(target, from, length);
            }
        };
    }

    private int inflate(byte[] target, int from, int length) throws IOException {
        while (inMember) {
            if (inflater.needsInput() && !refill()) {
                inMember = false;
                throw new EOFException("gzip member breaks off");
            }
            try {
                int count = inflater.inflate(target, from, length);
                at = limit - inflater.getRemaining();
                if (inflater.finished()) {
                    inMember = false;
                    for (int i = 0; i < TRAILER; i++) {
                        take();
                    }
                }
                if (count > 0) {
                    unpacked += count;
                    bounded();
                    return count;
                }
                if (inMember && inflater.needsDictionary()) {
                    throw new DataFormatException("dictionary");
                }
            } catch (DataFormatException e) {
                inMember = false;
                // Broken data may have been read past the start of the next member: look again from the start.
                at = memberStart >= 0 ? memberStart + 1 : 0;
                throw new ZipException("broken gzip member");
            }
        }
        return -1;
    }

    private void bounded() throws IOException {
        if (unpacked > Unpacked.LONGEST_SKIP) {
            inMember = false;
            throw new Unpacked.TooLarge();
        }
    }

    private boolean refill() throws IOException {
        if (at >= limit && !fill()) {
            return false;
        }
        inflater.setInput(buffer, at, limit - at);
        return true;
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, packed.read(buffer));
        at = 0;
        memberStart = -1;
        return limit > 0;
    }

    private int take() throws IOException {
        if (at >= limit && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
