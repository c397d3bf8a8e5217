package fr.glane.pipeline;

import fr.glane.text.Article;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the same article saved twice, and near copies: a wire story in several papers, a page saved as HTML and as an
 * export.
 *
 * <p>The same text has the same article id. Near copies share most runs of four words: an article's runs are drawn
 * down to a signature of {@value #SIZE} numbers (MinHash, Broder 1997), articles that agree in all of some {@value
 * #ROWS} of them are compared, and those whose signatures agree in {@value #LEAST_AGREEING} of {@value #SIZE} numbers
 * are one group. With 16 bands of 4, copies that share four runs in five are found with a chance of 99.97 %. The group
 * bears the id of its first article. What is found depends on the order of the articles alone. The last {@value
 * #MOST} articles are remembered for near copies, all for equal ones. Not thread-safe.
 */
public final class Duplicates {

    private static final int SIZE = 64;
    private static final int ROWS = 4;
    private static final int BANDS = SIZE / ROWS;
    private static final int LEAST_AGREEING = 38;
    private static final int RUN = 4;

    /** Articles with fewer words have too few runs to be told apart. */
    private static final int LEAST_WORDS = 24;

    private static final int MOST = 60_000;

    /** How an article copies another. */
    public enum Likeness {
        /** The same main text. */
        SAME,
        /** Most of the main text. */
        NEAR
    }

    /**
     * @param group id of the first article of the group
     * @param likeness to the group
     */
    public record Copy(String group, Likeness likeness) {}

    private record Known(String group, int[] signature) {}

    private final Map<String, String> groupById = new HashMap<>();
    private Map<Long, Known> recent = new HashMap<>();
    private Map<Long, Known> older = Map.of();
    private int count;

    /**
     * The signature of an article's main text; empty when it is too short. A pure function: may be called anywhere.
     */
    public static int[] signature(Article article) {
        var words = words(article.mainText());
        if (words.length < LEAST_WORDS) {
            return new int[0];
        }
        var least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + RUN <= words.length; i++) {
            long hash = 0;
            for (int j = 0; j < RUN; j++) {
                hash = mix(hash * 31 + words[i + j]);
            }
            for (int k = 0; k < SIZE; k += 2) {
                long h = mix(hash ^ SEEDS[k / 2]);
                least[k] = Math.min(least[k], (int) (h & Integer.MAX_VALUE));
                least[k + 1] = Math.min(least[k + 1], (int) (h >>> 33));
            }
        }
        return least;
    }

    private static final long[] SEEDS = seeds();

    private static long[] seeds() {
        var seeds = new long[SIZE / 2];
        long state = 0x9e3779b97f4a7c15L;
        for (int i = 0; i < seeds.length; i++) {
            state = mix(state + i + 1);
            seeds[i] = state;
        }
        return seeds;
    }

    /** Stafford's thirteenth mix of the splitmix64 finaliser. */
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    private static long[] words(String text) {
        var hashes = new long[64];
        int size = 0;
        long hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
            } else if (hash != 0) {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, size * 2);
                }
                hashes[size++] = hash;
                hash = 0;
            }
        }
        return Arrays.copyOf(hashes, size);
    }

    /** Whether an article copies one seen before; it is remembered for those that follow. */
    public Optional<Copy> see(String id, int[] signature) {
        var same = groupById.get(id);
        if (same != null) {
            return Optional.of(new Copy(same, Likeness.SAME));
        }
        var near = signature.length == 0 ? Optional.<Known>empty() : nearest(signature);
        var group = near.map(Known::group).orElse(id);
        groupById.put(id, group);
        if (signature.length > 0) {
            remember(new Known(group, signature));
        }
        return near.map(k -> new Copy(k.group(), Likeness.NEAR));
    }

    private Optional<Known> nearest(int[] signature) {
        Known best = null;
        int most = LEAST_AGREEING - 1;
        for (int band = 0; band < BANDS; band++) {
            long key = key(signature, band);
            var candidate = recent.containsKey(key) ? recent.get(key) : older.get(key);
            if (candidate != null) {
                int agreeing = agreeing(candidate.signature(), signature);
                if (agreeing > most) {
                    most = agreeing;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int agreeing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < SIZE; i++) {
            count += a[i] == b[i] ? 1 : 0;
        }
        return count;
    }

    private void remember(Known known) {
        if (++count % (MOST / 2) == 0) {
            older = recent;
            recent = new HashMap<>();
        }
        for (int band = 0; band < BANDS; band++) {
            recent.putIfAbsent(key(known.signature(), band), known);
        }
    }

    private static long key(int[] signature, int band) {
        long key = band;
        for (int i = 0; i < ROWS; i++) {
            key = mix(key ^ signature[band * ROWS + i] + 0x632be59bd9b4e019L * (i + 1));
        }
        return key;
    }
}
