package fr.glane.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was used last of what is dear to make, as much of it as may be held. Keys name the state of what a value was made
 * from, so that nothing here can be out of date. Thread-safe.
 */
final class Kept<K, V> {

    private final long most;
    private final ToLongFunction<V> weight;
    private final Map<K, V> values = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /**
     * @param most weight that is held
     * @param weight of a value; it must always come out the same
     */
    Kept(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    synchronized void put(K key, V value) {
        var before = values.put(key, value);
        held += weight.applyAsLong(value) - (before == null ? 0 : weight.applyAsLong(before));
        var oldest = values.values().iterator();
        while (held > most && oldest.hasNext()) {
            held -= weight.applyAsLong(oldest.next());
            oldest.remove();
        }
    }

    synchronized int size() {
        return values.size();
    }
}
