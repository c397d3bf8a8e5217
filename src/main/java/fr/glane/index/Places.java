package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** Where the articles of an index were read from: what makes a second run skip what it knows. For one thread. */
final class Places {

    /**
     * One place.
     *
     * @param address path, with the record in a container
     * @param article id of the article read there
     * @param sha256 of the bytes that gave it
     * @param rules names what its facts come from; empty when it must be read again
     * @param file the file to look for; empty when there is none
     */
    record Place(String address, String article, String sha256, String rules, String file) {

        /** To be read again: what it gives is in the index, but came from another place. */
        Place stale() {
            return new Place(address, article, sha256, "", file);
        }

        boolean isStale() {
            return rules.isEmpty();
        }

        void write(Packer out) {
            out.string(address).string(article).string(sha256).string(rules).string(file);
        }

        static Place read(Unpacker in) {
            return new Place(in.string(), in.string(), in.string(), in.string(), in.string());
        }
    }

    private final Map<String, Place> byAddress = new LinkedHashMap<>();
    private final Map<String, Set<String>> byArticle = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** The places the last commit knows. */
    static Places read(Directory directory) throws IOException {
        var places = new Places();
        if (DirectoryReader.indexExists(directory)) {
            try (var reader = DirectoryReader.open(directory)) {
                for (var leaf : reader.leaves()) {
                    places.read(leaf);
                }
            }
        }
        return places;
    }

    private void read(LeafReaderContext leaf) throws IOException {
        var data = leaf.reader().getBinaryDocValues(FactFields.PLACE_DATA);
        if (data == null) {
            return;
        }
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = data.nextDoc();
                doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
                doc = data.nextDoc()) {
            if (live == null || live.get(doc)) {
                put(Place.read(new Unpacker(data.binaryValue())));
            }
        }
    }

    Optional<Place> get(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    boolean isCurrent(String address, String sha256, String rules) {
        var place = byAddress.get(address);
        return place != null && place.sha256().equals(sha256) && place.rules().equals(rules);
    }

    /** True when another place gave this article by the same rules. */
    boolean isHeldElsewhere(String article, String address, String rules) {
        for (var other : of(article)) {
            if (!other.address().equals(address)
                    && !other.isStale()
                    && other.rules().equals(rules)) {
                return true;
            }
        }
        return false;
    }

    List<Place> of(String article) {
        var places = new ArrayList<Place>();
        for (var address : byArticle.getOrDefault(article, Set.of())) {
            get(address).ifPresent(places::add);
        }
        return places;
    }

    /** Notes that this run came by. */
    void see(String address) {
        seen.add(address);
    }

    /** Begins a new run: nothing was seen yet. */
    void forgetSeen() {
        seen.clear();
    }

    void put(Place place) {
        get(place.address()).ifPresent(this::remove);
        byAddress.put(place.address(), place);
        byArticle.computeIfAbsent(place.article(), k -> new HashSet<>(2)).add(place.address());
    }

    void remove(Place place) {
        byAddress.remove(place.address());
        byArticle.computeIfPresent(place.article(), (k, addresses) -> {
            addresses.remove(place.address());
            return addresses.isEmpty() ? null : addresses;
        });
    }

    /** Places whose file is gone, and records this run did not meet though it read their file. */
    List<Place> gone(Predicate<String> exists) {
        var read = new HashSet<String>();
        for (var address : seen) {
            get(address).map(Place::file).filter(f -> !f.isEmpty()).ifPresent(read::add);
        }
        var gone = new ArrayList<Place>();
        for (var place : byAddress.values()) {
            if (!place.file().isEmpty()
                    && !seen.contains(place.address())
                    && (read.contains(place.file()) || !exists.test(place.file()))) {
                gone.add(place);
            }
        }
        return gone;
    }
}
