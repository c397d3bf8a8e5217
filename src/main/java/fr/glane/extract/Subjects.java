package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the subject in front of a verb: across adverbs, appositions, relative clauses and conjunctions. */
final class Subjects {

    private static final int FARTHEST = 70;
    /** So many words a name in marks may have. */
    private static final int LONGEST_NAME = 9;

    private static final Set<String> EMBEDDING = ClaimWords.list("embedding");
    private static final Set<String> IMPERSONAL = ClaimWords.IT;

    private final ClaimText text;
    private final Quotations quotations;
    private final Sources sources;
    /** Subjects of verbs found once: many verbs behind ask for them again. */
    private final Map<Integer, Optional<SourcePhrase>> known = new HashMap<>();

    Subjects(ClaimText text, Quotations quotations, Sources sources) {
        this.text = text;
        this.quotations = quotations;
        this.sources = sources;
    }

    /** The subject of a verb group, in front of it. */
    Optional<SourcePhrase> subject(SpeechGroup group) {
        if (group.pronoun() >= 0) {
            return Optional.of(sources.inverted(group.pronoun()));
        }
        if (group.mode() != SpeechGroup.Mode.FINITE) {
            return gerundOfRelative(group).or(() -> mainSubject(group.left(), FARTHEST));
        }
        return subjectBefore(group.left(), group.reading(), 0);
    }

    /** The subject of a finite verb that is no verb of saying. */
    Optional<SourcePhrase> subjectOf(int verb) {
        return subjectBefore(leftOf(verb), text.reading(verb), 0);
    }

    /** « X, qui se défend en expliquant … »: the gerund belongs to the verb of the relative clause beside it. */
    private Optional<SourcePhrase> gerundOfRelative(SpeechGroup group) {
        if (!text.is(group.left() - 1, "en")) {
            return Optional.empty();
        }
        for (int i = group.left() - 2; i >= Math.max(text.sentenceStart(group.left()), group.left() - 8); i--) {
            if (text.is(i, ",")) {
                return Optional.empty();
            }
            if (text.reading(i).isFinite()) {
                int left = leftOf(i);
                return text.is(left - 1, "qui") ? antecedent(left - 1, text.reading(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The subject of the nearest finite verb in front of {@code before} that does not stand in a relative clause. */
    Optional<SourcePhrase> mainSubject(int before, int farthest) {
        var reported = mainSubject(before, farthest, false);
        return reported.isPresent() ? reported : mainSubject(before, farthest, true);
    }

    private Optional<SourcePhrase> mainSubject(int before, int farthest, boolean quoted) {
        int start = Math.max(text.sentenceStart(before), before - farthest);
        for (int i = before - 1; i >= start; i--) {
            var reading = text.reading(i);
            if (!reading.isFinite() || Quotations.isMark(text, i) || !quoted && quotedApart(i, before)) {
                continue;
            }
            int left = leftOf(i);
            if (inRelative(left) && !isCleft(left)) {
                continue;
            }
            if (ClaimPronouns.isInverted(text.key(i + 1))) {
                return Optional.of(sources.inverted(i + 1));
            }
            var subject = known.get(i);
            if (subject == null) {
                subject = subjectBefore(left, reading, 1);
                known.put(i, subject);
            }
            if (subject.isPresent() && !text.in(subject.get().first() - 1, EMBEDDING)) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** A verb in a quotation has no say in what the reporter goes on with. */
    private boolean quotedApart(int verb, int before) {
        var quotation = quotations.at(verb);
        return quotation != null && before > quotation.end() && quotation.close() >= 0 && quotation.length() > 4;
    }

    /** « c'est X qui … »: the relative clause holds the main verb. */
    private boolean isCleft(int left) {
        for (int i = left - 1; i >= Math.max(text.sentenceStart(left), left - 10); i--) {
            if (text.is(i, "c'")
                    || text.is(i, "ce")
                            && text.has(i + 1)
                            && text.reading(i + 1).isVerbal()) {
                return true;
            }
            if (text.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private boolean inRelative(int left) {
        return text.is(left - 1, "qui") || text.is(left - 1, "dont") || text.is(left - 1, "où");
    }

    private int leftOf(int verb) {
        int left = verb;
        while (text.isA(left - 1, Category.PRON) && isObject(left - 1) && !isStressed(left - 1)
                || text.is(left - 1, "en") && (text.is(left - 2, ",") || ClaimPronouns.isSubject(text.key(left - 2)))
                || text.is(left - 1, "ne")
                || text.is(left - 1, "n'")) {
            left--;
        }
        return left;
    }

    /** « Lui dit non »: at the start of its clause lui is the subject. */
    private boolean isStressed(int at) {
        return text.is(at, "lui") && (at == text.sentenceStart(at) || text.is(at - 1, "mais") || text.is(at - 1, "et"));
    }

    private boolean isObject(int at) {
        return switch (text.key(at)) {
            case "se", "s'", "me", "m'", "te", "t'", "le", "la", "l'", "les", "lui", "leur", "y", "en" -> true;
            default -> false;
        };
    }

    private Optional<SourcePhrase> subjectBefore(int left, Reading verb, int depth) {
        int at = left;
        while (text.has(at - 1)
                && text.sameSentence(at - 1, left)
                && (isAdverbial(at - 1) || Quotations.isMark(text, at - 1) && depth > 0)) {
            at--;
        }
        if (!text.has(at - 1) || !text.sameSentence(at - 1, left)) {
            return Optional.empty();
        }
        var key = text.key(at - 1);
        if (key.equals("qui")) {
            return antecedent(at - 1, verb);
        }
        if (IMPERSONAL.contains(key)) {
            return Optional.empty();
        }
        if (key.equals(",") || key.equals("–") || key.equals("—") || key.equals("-")) {
            return acrossComma(at - 1, verb, depth);
        }
        if (key.equals(")")) {
            return acrossBrackets(at - 1);
        }
        var marked = markedName(at - 1, verb);
        if (marked.isPresent()) {
            return marked;
        }
        if (key.equals("]")) {
            return sources.phraseBefore(openBracket(at - 1, "["), verb);
        }
        if (depth < 3 && (key.equals("et") || key.equals("puis") || key.equals("mais") || key.equals("ou"))) {
            var beside = besideSubject(at - 2, verb, depth);
            return beside.isPresent() || depth > 0
                    ? beside
                    : mainSubject(at - 1, FARTHEST).filter(s -> agrees(s, verb));
        }
        if (key.equals("lesquels") || key.equals("lequel") || key.equals("laquelle") || key.equals("lesquelles")) {
            return Optional.of(sources.plain(at - 1, at));
        }
        return sources.phraseBefore(at, verb);
    }

    /** « quand nous constatons et convenons »: the subject of the verb just in front of the conjunction. */
    private Optional<SourcePhrase> besideSubject(int at, Reading verb, int depth) {
        if (!text.has(at) || !text.reading(at).isFinite() || quotations.quoted(at)) {
            return Optional.empty();
        }
        return subjectBefore(leftOf(at), text.reading(at), depth + 1).filter(s -> agrees(s, verb));
    }

    private boolean isAdverbial(int at) {
        return text.isA(at, Category.ADV)
                        && !ClaimPronouns.is(text.key(at))
                        && !sources.phrases().isName(at)
                || SourcePhrases.isTime(text.key(at))
                        && !text.isA(at - 1, Category.DET)
                        && !SpeechReadings.hasParticiple(text, at - 1)
                || text.is(at, "même") && at > 0;
    }

    private Optional<SourcePhrase> antecedent(int qui, Reading verb) {
        int end = text.is(qui - 1, ",") ? qui - 1 : qui;
        if (!text.sameSentence(end - 1, qui)) {
            return Optional.empty();
        }
        if (text.is(end - 1, ")")) {
            return acrossBrackets(end - 1);
        }
        if (text.is(end - 1, "celui")
                || text.is(end - 1, "ceux")
                || text.is(end - 1, "ce")
                || text.is(end - 1, "celle")) {
            return Optional.empty();
        }
        return sources.antecedentPhrase(end, verb);
    }

    private boolean agrees(SourcePhrase source, Reading verb) {
        if (source.text() != text || verb.number() == Reading.Number.ANY) {
            return true;
        }
        return sources.agreement().agreesAt(source.first(), source.end(), verb) || source.isPronoun();
    }

    private int openBracket(int close, String open) {
        for (int i = close - 1; i >= Math.max(0, close - FARTHEST); i--) {
            if (text.is(i, open)) {
                return i;
            }
        }
        return close;
    }

    /** « le quotidien « Le Phare » », « le projet de loi « Eaux vives » »: the phrase with the name in marks at its end. */
    private Optional<SourcePhrase> markedName(int close, Reading verb) {
        var quotation = quotations.at(close);
        if (quotation == null
                || quotation.close() != close
                || quotation.open() <= 0
                || quotation.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        int open = quotation.open();
        for (int first = sources.boundary(open); first < open; first++) {
            if (!text.isA(first, Category.DET) || text.isA(first - 1, Category.ADP)) {
                continue;
            }
            int end = sources.phrases().end(first, SourcePhrases.Extent.WIDE);
            boolean reaches = end == open || end == close + 1 || end == open - 1 && text.in(end, ClaimWords.OF);
            var phrase = sources.plain(first, close + 1);
            if (reaches && agrees(phrase, verb)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private Optional<SourcePhrase> acrossBrackets(int close) {
        int open = openBracket(close, "(");
        if (open == close) {
            return Optional.empty();
        }
        var before = acrossInner(open).or(() -> sources.phraseBefore(open, Reading.of("", Category.VERB)));
        return before.map(sources.roles()::complete).map(s -> s.until(close + 1));
    }

    /** « la traduction (parue en mai) d'un essai sur la ville (1970) »: the phrase goes on with de behind an inner bracket. */
    private Optional<SourcePhrase> acrossInner(int open) {
        int of = sources.boundary(open);
        boolean goesOn = text.is(of - 1, ")") && text.in(of, ClaimWords.OF);
        if (!goesOn || sources.phrases().end(of + 1, SourcePhrases.Extent.WIDE) != open) {
            return Optional.empty();
        }
        int inner = openBracket(of - 1, "(");
        return inner == of - 1
                ? Optional.empty()
                : sources.phraseBefore(inner, Reading.of("", Category.VERB))
                        .map(head -> sources.plain(head.first(), open));
    }

    /**
     * The comma in front of the verb closes an apposition, a relative clause or an adjunct: the subject ends at one of
     * the commas before it, the nearest whose phrase is one.
     */
    private Optional<SourcePhrase> acrossComma(int closing, Reading verb, int depth) {
        int low = Math.max(text.sentenceStart(closing), closing - FARTHEST);
        for (int i = closing - 1; i > low; i--) {
            boolean comma = text.is(i, ",") || text.is(i, "–") || text.is(i, "—") || text.is(i, "(");
            if (!comma) {
                continue;
            }
            if (text.is(i - 1, "qui")) {
                // « elle qui, en 2016, a montré »
                return antecedent(i - 1, verb);
            }
            var source = sources.phraseBefore(i, verb);
            if (source.isEmpty() && text.is(i - 1, ")")) {
                source = acrossBrackets(i - 1);
            }
            if (source.isEmpty()) {
                source = markedName(i - 1, verb);
            }
            source = source.map(this::behindQue);
            if (source.isPresent() && isSubject(source.get(), verb)) {
                return source.map(s -> sources.named(sources.roles().complete(s)));
            }
        }
        var misplaced = sources.phraseBefore(closing, verb);
        if (misplaced.isPresent()
                && misplaced.get().first() == text.sentenceStart(closing)
                && isSubject(misplaced.get(), verb)) {
            return misplaced;
        }
        var opened = besideRelative(low, closing, verb);
        if (opened.isPresent()) {
            return opened;
        }
        // « X, dit-on, crie au scandale, et affirme »: no phrase of its own.
        return depth == 0 ? mainSubject(closing, FARTHEST).filter(s -> agrees(s, verb)) : Optional.empty();
    }

    /** « une piste que le syndicat, le SNR, juge »: the subject is what stands behind que. */
    private SourcePhrase behindQue(SourcePhrase source) {
        for (int i = source.end() - 2; i > source.first(); i--) {
            if ((text.is(i, "que") || text.is(i, "qu'"))
                    && text.isA(i - 1, Category.NOUN)
                    && text.isA(i + 1, Category.DET)) {
                return sources.plain(i + 1, source.end());
            }
        }
        return source;
    }

    /** « X qui a commencé jeune, reste perplexe »: the relative clause has a comma behind it only. */
    private Optional<SourcePhrase> besideRelative(int low, int closing, Reading verb) {
        for (int i = low + 1; i < closing; i++) {
            if (text.is(i, ",") || text.isFinal(i)) {
                return Optional.empty();
            }
            if (text.is(i, "qui")) {
                return antecedent(i, verb).filter(s -> isSubject(s, verb));
            }
        }
        return Optional.empty();
    }

    private boolean isSubject(SourcePhrase source, Reading verb) {
        if (!agrees(source, verb)) {
            return false;
        }
        int before = source.first() - 1;
        if (!text.has(before) || !text.sameSentence(before, source.first())) {
            return true;
        }
        if (text.isA(before, Category.ADP) || text.reading(before).mood() == Mood.INFINITIVE) {
            return false;
        }
        return !text.reading(before).isFinite();
    }
}
