package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Json;
import fr.glane.index.ArticleHead;
import fr.glane.text.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What readers decided on facts, kept as gold beside the saved pages.
 *
 * <p>The gold file of an article lists every fact of it: decided ones as they were decided (a rejected one as
 * {@code not-a-fact}), the others as {@code optional}, so that a review half done is usable gold at any moment. A
 * decision is made against the revision its reader saw; when somebody else decided meanwhile, in another window or
 * another process, it is not taken, and the reader is shown what stands now. Thread-safe.
 */
final class Reviews {

    private static final System.Logger LOG = System.getLogger(Reviews.class.getName());

    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private static final int KNOWN_MOST = 20_000;

    /** Folders lie no deeper than this where somebody still finds them. */
    private static final int DEEPEST = 64;

    private final Path lock;
    private final String reviewer;
    private final Clock clock;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private final Map<String, Path> places = new ConcurrentHashMap<>();
    private final Set<Path> files = ConcurrentHashMap.newKeySet();
    private Map<Path, Map<String, Decision>> decided = Map.of();
    private Standing standing = new Standing(0, Map.of());
    private long looked;
    private volatile boolean touched = true;

    /** @param looked when the file was last asked for its size and time; a list asks for those of twenty */
    private record Known(long looked, long size, long modified, Map<String, Decision> decisions) {}

    /**
     * All that is decided now.
     *
     * @param version another number after each change
     * @param facts those with a decision, by id
     */
    record Standing(int version, Map<String, Decision.Status> facts) {

        Standing {
            facts = Map.copyOf(facts);
        }
    }

    /** Somebody else decided first. */
    static final class Conflict extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Decision standing;

        Conflict(Decision standing) {
            super("decided meanwhile", null, false, false);
            this.standing = standing;
        }

        Decision standing() {
            return standing;
        }
    }

    /**
     * @param lock a file that processes hold while they write gold
     * @param reviewer whose name goes with each decision
     */
    Reviews(Path lock, String reviewer, Clock clock) {
        this.lock = lock;
        this.reviewer = reviewer;
        this.clock = clock;
    }

    /** Looks for gold files in these files' folders and below these folders. */
    void look(List<Path> inputs) {
        for (var input : inputs) {
            var folder = Files.isDirectory(input) ? input : input.resolveSibling("");
            // Of a file that is served alone, only the gold beside it.
            try (var found = Files.find(folder, Files.isDirectory(input) ? DEEPEST : 1, (p, a) -> isGold(p, a))) {
                found.filter(p -> Files.isDirectory(input)
                                || String.valueOf(p.getFileName()).startsWith(input.getFileName() + "."))
                        .forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                LOG.log(System.Logger.Level.DEBUG, "not looked through", e);
            }
        }
        touched = true;
    }

    /** Looks for gold files beside the files articles were read from. */
    void lookBeside(Set<String> addresses) {
        var wanted = new HashMap<Path, Set<Path>>();
        for (var address : addresses) {
            try {
                var gold = GoldFile.ofAddress(address);
                wanted.computeIfAbsent(gold.resolveSibling(""), f -> new HashSet<>())
                        .add(gold);
            } catch (InvalidPathException e) {
                LOG.log(System.Logger.Level.DEBUG, "not looked beside", e);
            }
        }
        // A look into each folder, not one for each of thousands of pages.
        wanted.forEach((folder, golds) -> {
            try (var found = Files.list(folder)) {
                found.filter(golds::contains).forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                LOG.log(System.Logger.Level.DEBUG, "not looked through", e);
            }
        });
        touched = true;
    }

    private static boolean isGold(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && String.valueOf(path.getFileName()).endsWith(GoldFile.SUFFIX);
    }

    /** How all facts stand that somebody decided on, here or in another process a moment ago. */
    Standing standing() {
        synchronized (files) {
            // Every list asks; what other programs write may show a second later.
            if (touched || System.nanoTime() - looked > LOOK_EVERY_NANOS) {
                touched = false;
                looked = System.nanoTime();
                var seen = new HashMap<Path, Map<String, Decision>>();
                files.forEach(f -> seen.put(f, of(f)));
                // By file: the same article may lie in two, and what changes in one the other may hide.
                if (!seen.equals(decided)) {
                    decided = seen;
                    var facts = new HashMap<String, Decision.Status>();
                    seen.values()
                            .forEach(all -> all.values().stream()
                                    .filter(d -> !d.isOpen())
                                    .forEach(d -> facts.put(d.fact(), d.status())));
                    standing = new Standing(standing.version() + 1, facts);
                }
            }
            return standing;
        }
    }

    /** The decisions on an article's facts, by fact; facts nobody decided on are not among them. */
    Map<String, Decision> of(Article article) {
        return of(GoldFile.of(article));
    }

    /** The same for an article of a list. */
    Map<String, Decision> of(ArticleHead article) {
        if (places.size() > KNOWN_MOST) {
            places.clear();
        }
        return of(places.computeIfAbsent(article.address(), GoldFile::ofAddress));
    }

    /** The same by the gold file. */
    Map<String, Decision> of(Path file) {
        var before = known.get(file);
        long now = System.nanoTime();
        if (before != null && now - before.looked() < LOOK_EVERY_NANOS) {
            return before.decisions();
        }
        if (known.size() > KNOWN_MOST) {
            known.clear();
        }
        var found = look(file, before, now);
        // A decision taken while we looked is newer than what we saw.
        var kept = known.compute(file, (f, current) -> Objects.equals(current, before) ? found : current);
        return kept == null ? found.decisions() : kept.decisions();
    }

    private static Known look(Path file, @Nullable Known before, long now) {
        try {
            long size = Files.size(file);
            long modified = Files.getLastModifiedTime(file).toMillis();
            return before != null && before.size() == size && before.modified() == modified
                    ? new Known(now, size, modified, before.decisions())
                    : new Known(now, size, modified, decisions(GoldFile.read(file)));
        } catch (IOException e) {
            // No such file, most often: nobody has decided on this article.
            return new Known(now, -1, -1, Map.of());
        }
    }

    private static Map<String, Decision> decisions(List<Map<String, Object>> lines) {
        var decisions = new LinkedHashMap<String, Decision>();
        for (var line : lines) {
            Decision.of(line).filter(d -> d.revision() > 0).ifPresent(d -> decisions.put(d.fact(), d));
        }
        return decisions;
    }

    /**
     * Decides on one fact.
     *
     * @param whole the article with all facts found in it
     * @param exact the same article with an exact map to its file, when it could be read again
     * @param decided the fact as it was found, or as it was corrected
     * @param id of the fact as it was found
     * @param base the revision its reader saw
     * @throws Conflict when that is no longer the last one
     */
    synchronized Decision decide(
            ArticleFacts whole, Optional<Article> exact, Fact decided, String id, Decision.Status status, int base)
            throws IOException, Conflict {
        Files.createDirectories(lock.toAbsolutePath().getParent());
        // Other windows of this process wait at the method, other processes at the lock.
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!held.isValid()) {
                throw new IOException("lost the lock " + lock);
            }
            var file = GoldFile.of(whole.article());
            var before = GoldFile.read(file);
            var standing = decisions(before).getOrDefault(id, Decision.none(id));
            if (standing.revision() != base) {
                throw new Conflict(standing);
            }
            var gold = new GoldLines(exact.orElse(whole.article()), exact.isPresent());
            var line = line(gold, decided, id, status, base + 1);
            GoldFile.write(file, merged(gold, whole, before, id, line));
            known.put(file, look(file, null, System.nanoTime()));
            files.add(file);
            touched = true;
            return new Decision(id, status, base + 1, line);
        }
    }

    private List<Map<String, Object>> merged(
            GoldLines gold,
            ArticleFacts whole,
            List<Map<String, Object>> before,
            String id,
            Map<String, Object> changed) {
        var kept = decisions(before);
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(before.stream()
                .filter(l -> Json.string(l, "type").filter("article"::equals).isPresent())
                .findFirst()
                .orElseGet(gold::head));
        for (var fact : whole.facts()) {
            if (fact.id().equals(id)) {
                lines.add(changed);
            } else if (kept.containsKey(fact.id())) {
                lines.add(kept.get(fact.id()).line());
            } else {
                lines.add(open(gold, fact));
            }
        }
        // What the rules of today no longer find, and lines somebody added by hand, stay.
        for (var line : before) {
            var about = Json.string(line, "fact");
            boolean gone = about.isPresent()
                    && kept.containsKey(about.get())
                    && whole.fact(about.get()).isEmpty();
            boolean foreign = about.isEmpty()
                    && Json.string(line, "type").filter("article"::equals).isEmpty();
            if (gone || foreign) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Map<String, Object> open(GoldLines gold, Fact fact) {
        var line = gold.fact(fact);
        line.put("optional", true);
        line.put("fact", fact.id());
        line.put("review", Decision.Status.OPEN.label());
        return line;
    }

    private Map<String, Object> line(GoldLines gold, Fact decided, String id, Decision.Status status, int revision) {
        var line = switch (status) {
            case OPEN -> open(gold, decided);
            case CONFIRMED, CORRECTED -> gold.fact(decided);
            case REJECTED -> gold.notAFact(decided);
        };
        line.put("fact", id);
        line.put("review", status.label());
        line.put("revision", revision);
        line.put("by", reviewer);
        line.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return line;
    }

    /** What type of fact a line of gold is about, in words of the page's bundle. */
    static String kind(Fact fact) {
        return switch (fact) {
            case Figure f -> "figure";
            case Claim c -> "claim";
        };
    }
}
