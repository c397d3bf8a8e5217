package fr.glane.extract;

import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Number;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the claim rules know of one passage: its tokens, quotations, verb groups, and the claims found so far. */
final class ClaimContext {

    private static final Set<String> PRESS = Set.of(
            "télégramme",
            "dépêche",
            "lettre",
            "journal",
            "bulletin",
            "message",
            "courrier",
            "revue",
            "tribune",
            "chronique");

    final ClaimText text;
    final Quotations quotations;
    final SpeechGroups groups;
    final Sources sources;
    final Subjects subjects;
    final ClaimClauses clauses;
    private final List<ClaimDraft> drafts = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final boolean[] cues;
    private final boolean[] spoken;

    ClaimContext(ClaimText text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
        this.groups = new SpeechGroups(text);
        this.sources = new Sources(text);
        this.subjects = new Subjects(text, quotations, sources);
        this.cues = new boolean[text.size()];
        this.clauses = new ClaimClauses(text, quotations, groups, cues);
        this.spoken = new boolean[text.size()];
    }

    /** Who is told to speak at a token, though no clause says what. */
    record Anchor(int at, SourcePhrase source) {}

    void anchor(int token, SourcePhrase source) {
        anchors.add(new Anchor(text.token(token).start(), source));
    }

    List<Anchor> anchors() {
        return anchors;
    }

    List<ClaimDraft> drafts() {
        return drafts;
    }

    /** Shortens the content of a draft to a segment of it. */
    void cut(ClaimDraft draft, ClaimClauses.Segment segment) {
        drafts.replaceAll(d -> d.equals(draft) ? d.within(clauses.spans(List.of(segment))) : d);
    }

    /** True when a rule has taken the token as its cue. */
    boolean isCue(int index) {
        return text.has(index) && cues[index];
    }

    void takeCue(int first, int end) {
        for (int i = Math.max(0, first); i < Math.min(end, cues.length); i++) {
            cues[i] = true;
        }
    }

    /** True when the token stands in a quotation that already has its claim. */
    boolean isSpoken(int index) {
        return text.has(index) && spoken[index];
    }

    /** Marks the quotations that a claim's content holds. */
    void speak(int first, int end) {
        for (int i = Math.max(0, first); i < Math.min(end, spoken.length); i++) {
            if (quotations.quoted(i)) {
                spoken[i] = true;
            }
        }
    }

    /** Adds a claim unless its content is empty. */
    boolean add(
            String rule,
            Form form,
            List<ClaimClauses.Segment> segments,
            Optional<SourcePhrase> source,
            Optional<Span> cue,
            Set<Flag> flags,
            boolean floating) {
        var content = clauses.spans(segments);
        if (content.isEmpty()) {
            return false;
        }
        segments.forEach(s -> speak(s.first(), s.end()));
        drafts.add(new ClaimDraft(text, rule, form, content, source, cue, flags, floating));
        return true;
    }

    static Set<Flag> none() {
        return EnumSet.noneOf(Flag.class);
    }

    /** The form of a claim whose content is a clause of the reporter, as far as quotation marks and source tell. */
    Form reported(List<ClaimClauses.Segment> segments, Optional<SourcePhrase> source) {
        if (source.flatMap(this::kind).filter(k -> k == SourceKind.DOCUMENT).isPresent()) {
            return Form.STUDY;
        }
        return clauses.partlyQuoted(segments) ? Form.MIXED : Form.INDIRECT;
    }

    /** The form of a claim that is quoted words in a phrase of the reporter. */
    Form quotedForm(Optional<SourcePhrase> source) {
        return source.flatMap(this::kind).filter(k -> k == SourceKind.DOCUMENT).isPresent() ? Form.STUDY : Form.MIXED;
    }

    /** What the source is, as far as its head noun tells. */
    Optional<SourceKind> kind(SourcePhrase source) {
        var in = source.text();
        if (source.isPronoun() || source.first() >= in.size()) {
            return Optional.empty();
        }
        if (isShare(in, source.first())
                || in.in(source.first() + 1, ClaimWords.OF)
                        && ClaimPronouns.form(in.key(source.first())).number() == Number.PLURAL) {
            return Optional.of(SourceKind.GROUP);
        }
        if (source.words().equals("d'autres") || source.words().equals("les autres")) {
            return Optional.of(SourceKind.GROUP);
        }
        if (in.in(source.first(), ClaimWords.POSSESSIVES)
                && in.is(source.first() + 1, "conseil")
                && source.end() == source.first() + 2) {
            // « dit son conseil »: their lawyer.
            return Optional.of(SourceKind.PERSON);
        }
        for (int i = source.first(); i < Math.min(source.end(), source.first() + 7); i++) {
            if (SourceNouns.isTitle(in, i)) {
                return Optional.of(SourceKind.PERSON);
            }
            if (in.isA(i, Category.DET, Category.NUM) || in.is(i, "d'") || in.is(i, "de")) {
                continue;
            }
            if (i > source.first() && (in.is(i, "à") || in.is(i, "au") || in.is(i, "aux"))) {
                // « les plus hostiles au projet » are no project.
                return Optional.empty();
            }
            var kind = ofMany(in, i) ? Optional.of(SourceKind.GROUP) : SourceNouns.kind(in, i);
            boolean insideName =
                    in.isCapital(i) && i > source.first() && in.isCapital(i - 1) && !in.isA(i - 1, Category.DET);
            if (i == source.first() && NameRuns.isFirstNameAndNoun(in, i, source.end())) {
                return Optional.empty();
            }
            if (kind.isPresent() && !insideName) {
                return isNewspaper(in, i, kind.get()) ? Optional.of(SourceKind.ORGANISATION) : kind;
            }
            boolean first = in.isA(i + 1, Category.NOUN) && in.token(i).word().canBe(Category.ADJ);
            if (in.isA(i, Category.NOUN) && !in.isCapital(i) && !first) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** « Le Télégramme », « La Dépêche »: two capitals on a document's noun are those of a newspaper, no law's. */
    private static boolean isNewspaper(ClaimText in, int noun, SourceKind kind) {
        return kind == SourceKind.DOCUMENT
                && in.isCapital(noun)
                && in.isCapital(noun - 1)
                && in.isA(noun - 1, Category.DET)
                && PRESS.contains(in.key(noun));
    }

    /** True when the phrase can say something: a pronoun, a known noun, a name. */
    boolean canSay(SourcePhrase source) {
        if (source.isPronoun()) {
            return true;
        }
        var in = source.text();
        boolean oneOf = in.is(source.first(), "l'") && in.in(source.first() + 1, Set.of("un", "une"));
        if (oneOf
                || kind(source).isPresent()
                || in.in(source.first() + 1, Set.of("de", "d'", "des")) && ClaimPronouns.is(in.key(source.first()))) {
            return true;
        }
        int head = source.first();
        while (head < source.end() && in.isA(head, Category.DET, Category.NUM)) {
            head++;
        }
        for (int i = head; i < source.end(); i++) {
            if (in.isA(i, Category.NOUN) && !in.isCapital(i)) {
                return hasNameAtEnd(source);
            }
            if (sources.phrases().isName(i)) {
                return true;
            }
        }
        return in.key(source.end() - 1).startsWith("derni")
                || in.key(source.end() - 1).endsWith("-même")
                || in.key(source.end() - 1).endsWith("-mêmes");
    }

    /** « le groupe de supporteurs X »: of many persons. */
    private static boolean ofMany(ClaimText in, int noun) {
        if (ClaimWords.QUANTITY.contains(in.key(noun)) && in.is(noun + 1, "des")) {
            // « une partie des exposants »
            return SourceNouns.kind(in, noun + 2)
                    .filter(k -> k == SourceKind.GROUP || k == SourceKind.PERSON)
                    .isPresent();
        }
        return in.is(noun, "groupe")
                && in.in(noun + 1, ClaimWords.OF)
                && SourceNouns.kind(in, noun + 2)
                        .filter(k -> k == SourceKind.GROUP)
                        .isPresent();
    }

    /** « 62 % », « huit sur dix »: a share, without those it is a share of. */
    private static boolean isShare(ClaimText in, int first) {
        return in.isA(first, Category.NUM) && (in.is(first + 1, "%") || in.is(first + 1, "sur"));
    }

    private boolean hasNameAtEnd(SourcePhrase source) {
        int name = sources.roles().nameStart(source.first(), source.end());
        return name < source.end() && name > source.first();
    }
}
