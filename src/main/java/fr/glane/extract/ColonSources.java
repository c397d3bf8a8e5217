package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;
import java.util.Optional;

/** Finds who speaks in the words in front of a colon that hold no verb of saying. */
final class ColonSources {

    private static final int LONGEST_ADJUNCT = 9;

    private final ClaimContext context;
    private final ClaimText text;

    ColonSources(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    /** « Réaction du maire : « … » »: a noun of speaking, and whose it is. */
    Optional<SourcePhrase> speakerOf(int start, int colon) {
        for (int i = start; i < Math.min(start + 3, colon - 1); i++) {
            boolean of = text.in(i + 1, ClaimWords.OF);
            if (of && ClaimWords.UTTERANCE.contains(text.lemma(i))) {
                return context.sources
                        .from(i + 2, SourcePhrases.Extent.NARROW)
                        .filter(s -> !s.isPronoun() && (s.after() == colon || onlyWhen(s.after(), colon)));
            }
        }
        return Optional.empty();
    }

    /** « Réponse du préfet, huit jours plus tard : »: no verb between the comma and the colon. */
    private boolean onlyWhen(int comma, int colon) {
        return text.is(comma, ",")
                && colon - comma < LONGEST_ADJUNCT
                && !context.clauses.hasVerb(comma + 1, colon, true);
    }

    /** « Nom : », « Nom, président de X : », « Nom (LREM) : » at the start of a sentence, or behind a label. */
    Optional<SourcePhrase> leadingName(int start, int colon) {
        int first = start;
        for (int i = colon - 1; i > start; i--) {
            if (text.is(i, ":")) {
                first = i + 1;
                break;
            }
        }
        var source = context.sources.from(first, SourcePhrases.Extent.NARROW).map(this::withoutVerb);
        return source.filter(s -> s.after() == colon && context.canSay(s) && !isLabel(s));
    }

    /** « Rival dégaine : « … » »: behind a name alone the word in front of the colon is its verb. */
    private SourcePhrase withoutVerb(SourcePhrase source) {
        int last = source.end() - 1;
        boolean name = last > source.first()
                && last <= source.first() + 2
                && source.after() == source.end()
                && text.isShape(last, Shape.LOWER)
                && context.sources.phrases().isName(source.first())
                && context.sources.phrases().isName(last - 1);
        boolean verb = name && text.token(last).readings().stream().anyMatch(r -> r.isFinite() && r.person() == 3);
        return verb
                ? new SourcePhrase(
                        text, source.first(), last, text.span(source.first(), last), Optional.empty(), source.after())
                : source;
    }

    /** « Sur la vitrine, une affichette : « … » »: what is written on something that hangs there. */
    private Optional<SourcePhrase> posted(int colon) {
        for (int i = colon - 1; i > Math.max(text.sentenceStart(colon), colon - 5); i--) {
            if (ClaimWords.POSTED.contains(text.lemma(i)) && text.isA(i - 1, Category.DET)) {
                return context.sources.from(i - 1, SourcePhrases.Extent.NARROW).filter(s -> s.end() == colon);
            }
        }
        return Optional.empty();
    }

    /** « Procès de la mairie : »: a noun for nobody opens the sentence, without an article. */
    private boolean isTopic(int first) {
        return first == text.sentenceStart(first)
                && text.in(first + 1, ClaimWords.OF)
                && text.isA(first, Category.NOUN)
                && SourceNouns.kind(text, first).isEmpty();
    }

    /** « Cinéma : », « Agenda : »: a rubric is a common noun alone. */
    private boolean isLabel(SourcePhrase source) {
        int first = source.first();
        boolean many = source.end() - first == 1
                && first == text.sentenceStart(first)
                && text.reading(first).number() == fr.glane.text.Reading.Number.PLURAL
                && context.kind(source).filter(k -> k == SourceKind.GROUP).isPresent();
        return isTopic(first)
                || many
                || source.end() - first == 1
                        && context.kind(source)
                                .filter(k -> k != SourceKind.DOCUMENT)
                                .isEmpty()
                        && !source.isPronoun()
                        && text.token(first).word().canBe(Category.NOUN);
    }

    Optional<SourcePhrase> clauseSource(int start, int colon) {
        return clause(start, colon).map(s -> s.end() == colon ? withoutVerb(s) : s);
    }

    private Optional<SourcePhrase> clause(int start, int colon) {
        var main = context.subjects.mainSubject(colon, ColonRules.FARTHEST);
        if (main.isPresent() && isPerson(main.get())) {
            return main;
        }
        var leading = context.sources.from(context.clauses.start(colon), SourcePhrases.Extent.NARROW);
        if (leading.isPresent() && leading.get().role().isPresent() && isPerson(leading.get())) {
            return leading;
        }
        var lone = isTopic(start) ? Optional.<SourcePhrase>empty() : lonePerson(start, colon);
        return lone.isPresent() ? lone : posted(colon);
    }

    boolean isPerson(SourcePhrase source) {
        if (isLabel(source)) {
            return false;
        }
        if (source.isPronoun()) {
            return !source.isOn() && source.text() == text;
        }
        return context.kind(source).filter(k -> k != SourceKind.DOCUMENT).isPresent()
                || context.sources.phrases().isName(source.first()) && context.canSay(source);
    }

    /** The only person a clause names, by a pronoun or a noun. */
    private Optional<SourcePhrase> lonePerson(int start, int colon) {
        SourcePhrase found = null;
        int i = start;
        while (i < colon) {
            // « contrairement à nos clients : » is about others.
            boolean other = text.is(i - 1, "à") || text.is(i - 1, "comme") || text.is(i - 1, "que");
            boolean opens = !other && (context.sources.phrases().opens(i) || SourcePhrases.isContracted(text.key(i)));
            var source = opens ? context.sources.from(i, SourcePhrases.Extent.NARROW) : Optional.<SourcePhrase>empty();
            if (source.isPresent() && isPerson(source.get()) && source.get().end() <= colon) {
                if (found != null) {
                    return Optional.empty();
                }
                found = source.get();
                i = Math.max(i + 1, found.end());
            } else if (source.isPresent()
                    && text.isA(i, Category.DET)
                    && !source.get().isPronoun()) {
                // The names in « la fille d'Albi » or « le stade de Lens » are no persons of the clause.
                i = Math.max(i + 1, nameless(source.get()));
            } else {
                i++;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Where to look on behind a phrase that is no person: behind the capitals that a preposition leads to. */
    private int nameless(SourcePhrase source) {
        boolean led = false;
        for (int i = source.first(); i < source.end(); i++) {
            led |= text.isA(i, Category.ADP) && context.sources.phrases().isName(i + 1);
        }
        return led ? source.end() : source.first() + 1;
    }
}
