package fr.glane.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page saved as MHTML ({@code .mhtml}, {@code .mht}): the first HTML part, or the one at the page's own
 * address when there are several. Places in the source count in the HTML of that part, once decoded. Thread-safe.
 */
final class MhtmlReader implements PageReader {

    private static final Pattern HEADER = Pattern.compile(
            "(?im)^(mime-version|content-type|snapshot-content-location|from|subject|date|content-location)[ \\t]*:");

    private static final int HEAD = 4096;

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxContentLen(-1)
            .build();

    private final PageReader html;

    MhtmlReader(PageReader html) {
        this.html = html;
    }

    @Override
    public String name() {
        return "mhtml";
    }

    @Override
    public boolean accepts(SavedFile file) {
        var head = new String(file.bytes(), 0, Math.min(HEAD, file.bytes().length), StandardCharsets.ISO_8859_1);
        var start = head.stripLeading();
        var lower = head.toLowerCase(Locale.ROOT);
        return HEADER.matcher(start).lookingAt()
                && lower.contains("mime-version:")
                && (lower.contains("multipart/related") || lower.contains("text/html"));
    }

    /** An HTML part, decoded. */
    private record Part(byte[] bytes, Optional<Charset> charset, Optional<String> location, boolean whole) {}

    @Override
    public void read(SavedFile file, PageSink sink) throws IOException {
        var message = new Message(file.bytes());
        try {
            message.parse();
        } catch (MimeException | IOException e) {
            if (message.parts.isEmpty()) {
                sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.MALFORMED, "MIME"));
                return;
            }
        }
        var page = message.page();
        if (page.isEmpty()) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
        } else if (!page.get().whole()) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.MALFORMED, "truncated"));
        } else {
            var saved = new SavedFile(
                    file.path(),
                    file.record(),
                    page.get().bytes(),
                    message.location.or(page.get()::location).or(file::url),
                    message.date.or(file::savedAt),
                    page.get().charset());
            html.read(saved, new Contained.Renaming(sink, Contained.source(file, name())));
        }
    }

    private static final class Message {

        private final byte[] bytes;
        private final List<Part> parts = new ArrayList<>();
        private Optional<String> location = Optional.empty();
        private Optional<String> date = Optional.empty();

        Message(byte[] bytes) {
            this.bytes = bytes;
        }

        void parse() throws MimeException, IOException {
            var stream = new MimeTokenStream(CONFIG);
            stream.parse(new ByteArrayInputStream(bytes));
            var boundaries = new ArrayDeque<String>();
            int depth = 0;
            int begun = 0;
            @Nullable String partLocation = null;
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                switch (state) {
                    case T_START_MULTIPART -> {
                        boundaries.push(
                                String.valueOf(stream.getBodyDescriptor().getBoundary()));
                        depth++;
                        begun = 0;
                    }
                    case T_END_MULTIPART -> boundaries.poll();
                    case T_START_BODYPART -> {
                        begun++;
                        partLocation = null;
                    }
                    case T_FIELD -> {
                        var name = stream.getField().getName().toLowerCase(Locale.ROOT);
                        var value = stream.getField().getBody().strip();
                        if (depth == 0) {
                            head(name, value);
                        } else if (name.equals("content-location")) {
                            partLocation = value;
                        }
                    }
                    case T_BODY -> body(stream, Optional.ofNullable(partLocation), boundaries.peek(), begun);
                    default -> {}
                }
            }
        }

        private void head(String name, String value) {
            switch (name) {
                case "snapshot-content-location", "content-location" -> location = Optional.of(value);
                case "date" -> date = iso(value);
                default -> {}
            }
        }

        private void body(MimeTokenStream stream, Optional<String> at, @Nullable String boundary, int begun)
                throws IOException {
            var type = stream.getBodyDescriptor();
            if (!type.getMimeType().equals("text/html") && !type.getMimeType().equals("application/xhtml+xml")) {
                return;
            }
            boolean whole = boundary == null || delimiters(boundary, begun + 1) > begun;
            parts.add(new Part(Unpacked.all(stream.getDecodedInputStream()), charset(type), at, whole));
        }

        /** How often the boundary stands at the start of a line, counted up to {@code enough}. */
        private int delimiters(String boundary, int enough) {
            var mark = ("\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
            int count = 0;
            for (int i = 0; i + mark.length <= bytes.length && count < enough; i++) {
                int j = 0;
                while (j < mark.length && bytes[i + j] == mark[j]) {
                    j++;
                }
                count += j == mark.length ? 1 : 0;
            }
            return count;
        }

        private Optional<Part> page() {
            var own = location.flatMap(l -> parts.stream()
                    .filter(p -> p.location().equals(Optional.of(l)))
                    .findFirst());
            return own.isPresent() ? own : parts.stream().findFirst();
        }

        private static Optional<Charset> charset(BodyDescriptor type) {
            // The library answers US-ASCII when the part names none.
            @Nullable String name = type.getCharset();
            try {
                return name == null || name.equalsIgnoreCase("us-ascii")
                        ? Optional.empty()
                        : Optional.of(Charset.forName(name));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Optional<String> iso(String date) {
            try {
                // « -0000 » says the zone is not known.
                var time = OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
                return Optional.of(time.toString());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
