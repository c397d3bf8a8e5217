package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.text.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which body is meant by a short form of its name, or by a noun for any body: l'Agence, l'organisme, le quotidien. */
final class BodyNames {

    /** So many passages on a body may be called by a noun for any. */
    private static final int FAR = 2;

    private static final Set<String> ANY_BODY = ClaimWords.list("any-body");
    private static final Set<String> PAPERS = ClaimWords.list("papers");

    private final List<ClaimContext> contexts;
    private final Speakers speakers;
    private final SpeakerMemory memory;

    BodyNames(List<ClaimContext> contexts, Speakers speakers, SpeakerMemory memory) {
        this.contexts = contexts;
        this.speakers = speakers;
        this.memory = memory;
    }

    /** « l'Agence, la Fédération des éleveurs »: the only body whose longer name starts with it and holds its words. */
    Optional<Speaker> fuller(SourcePhrase source) {
        var text = source.text();
        int head = source.first() + 1;
        if (!text.in(source.first(), ClaimWords.DEFINITE_ARTICLES)
                || !text.isShape(head, fr.glane.text.Shape.CAPITALIZED)
                || contexts.get(text.number())
                        .kind(source)
                        .filter(k -> k == SourceKind.ORGANISATION)
                        .isEmpty()) {
            return Optional.empty();
        }
        Optional<Speaker> found = Optional.empty();
        for (var body : speakers.all()) {
            if (body.person || !body.nouns.contains(text.key(head)) || !holds(body, text, head, source.end())) {
                continue;
            }
            if (found.isPresent() && !includes(body, found.get()) && !includes(found.get(), body)) {
                return Optional.empty();
            }
            // « l'Observatoire du climat » is short for the Observatoire national du climat.
            found = found.filter(f -> includes(f, body)).or(() -> Optional.of(body));
        }
        return found;
    }

    /** Every word is one of a name that has more. */
    private static boolean holds(Speaker body, ClaimText text, int first, int end) {
        var words = words(body);
        int length = 0;
        for (int i = first; i < end; i++) {
            var key = text.key(i).replace("'", "");
            length += key.length() + 1;
            if (!words.contains(" " + key + " ")) {
                return false;
            }
        }
        return length < words.length() - 2;
    }

    /** Every word of the second name is one of the first. */
    private static boolean includes(Speaker longer, Speaker shorter) {
        var words = words(longer);
        for (var word : words(shorter).strip().split(" ", -1)) {
            if (!words.contains(" " + word + " ")) {
                return false;
            }
        }
        return true;
    }

    private static String words(Speaker body) {
        return " "
                + body.name
                        .toLowerCase(java.util.Locale.FRENCH)
                        .replace('’', ' ')
                        .replace('\'', ' ') + " ";
    }

    /** « l'organisme », « le groupe établi à Laval »: the only body that this passage or the ones before name. */
    Optional<Speaker> byNoun(SourcePhrase source) {
        var text = source.text();
        int head = source.first() + 1;
        boolean any = ANY_BODY.contains(text.key(head));
        boolean paper = PAPERS.contains(text.key(head));
        if (!any && !paper
                || !text.in(source.first(), ClaimWords.DEFINITE_SINGULAR)
                || text.isCapital(head)
                || text.isCapital(head + 1) && head + 1 < source.end()
                || text.in(head + 1, ClaimWords.OF)
                || SourcePhrases.isContracted(text.key(head + 1)) && head + 1 < source.end()) {
            return Optional.empty();
        }
        return paper ? memory.lastUnknown(source) : only(source);
    }

    /** The only body of the passage so far, else of the nearest passage in front that names any. */
    private Optional<Speaker> only(SourcePhrase source) {
        int number = source.text().number();
        for (int i = number; i >= Math.max(0, number - FAR); i--) {
            var passage = contexts.get(i).text.block().span();
            var bodies = bodies(
                    passage.start(), Math.min(passage.end(), source.span().start()));
            if (!bodies.isEmpty()) {
                return bodies.size() == 1 && !memory.bodySpokeSince(passage.start())
                        ? bodies.stream().findFirst()
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Set<Speaker> bodies(int from, int to) {
        var found = new HashSet<Speaker>();
        var named = speakers.named();
        for (int i = speakers.firstFrom(from); i < named.size() && named.get(i).start() < to; i++) {
            if (mayBeBody(named.get(i).speaker(), named.get(i))) {
                found.add(named.get(i).speaker());
            }
        }
        return found;
    }

    /** An organisation, or a name of several words that nothing tells to be a person's. */
    private boolean mayBeBody(Speaker body, Speakers.Named at) {
        if (body.name.isEmpty() || body.capital) {
            return false;
        }
        return !body.person || body.parts.size() > 1 && !body.isKnownPerson() && !isPlace(at);
    }

    private boolean isPlace(Speakers.Named at) {
        for (var context : contexts) {
            if (context.text.block().span().contains(at.start())) {
                return SourceNouns.isPlace(context.text, context.text.indexAt(at.start()));
            }
        }
        return true;
    }

    /** True in a heading, which names below whom it speaks of. */
    static boolean isHeading(ClaimText text) {
        return text.block().kind() == Kind.TITLE
                || text.block().kind() == Kind.KICKER
                || text.block().kind() == Kind.STANDFIRST
                || text.number() == 0;
    }
}
