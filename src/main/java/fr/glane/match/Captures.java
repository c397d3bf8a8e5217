package fr.glane.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token ranges a pattern has named so far. Made for one match after another by one thread; {@link #clear} between.
 */
public final class Captures {

    private record Entry(String role, int first, int end) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(String role, int first, int end) {
        entries.add(new Entry(role, first, end));
    }

    int mark() {
        return entries.size();
    }

    void reset(int mark) {
        while (entries.size() > mark) {
            entries.removeLast();
        }
    }

    /** Forgets everything. */
    public void clear() {
        entries.clear();
    }

    public boolean has(String role) {
        return find(role) != null;
    }

    /** Index of the first token of the role, or -1 when it was not captured. */
    public int first(String role) {
        var entry = find(role);
        return entry == null ? -1 : entry.first;
    }

    /** Index after the last token of the role, or -1 when it was not captured. */
    public int end(String role) {
        var entry = find(role);
        return entry == null ? -1 : entry.end;
    }

    private @Nullable Entry find(String role) {
        for (var entry : entries) {
            if (entry.role.equals(role)) {
                return entry;
            }
        }
        return null;
    }
}
