package fr.glane.extract;

import fr.glane.fact.Claim;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.Mention;
import fr.glane.fact.SourceKind;
import fr.glane.text.Article;
import fr.glane.text.Kind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns drafts into claims: carries the speaker in focus to quotations that stand alone, and names the sources. */
final class SpeakerFocus {

    /** How many claims or mentions are looked at for a quotation that stands alone. */
    private static final int FARTHEST = 300;

    /** So many claims around an attribution that points to who spoke are looked at. */
    private static final int NEAR = 8;

    private final Article article;
    private final List<ClaimContext> contexts;
    private final AttributionLines lines;
    /** Whether the article gives a last name with a first name, asked once for each. */
    private final Map<String, Boolean> lastNames = new HashMap<>();

    SpeakerFocus(Article article, List<ClaimContext> contexts) {
        this.article = article;
        this.contexts = contexts;
        this.lines = new AttributionLines(contexts);
    }

    List<Claim> claims() {
        lines.quoteBlocks();
        var drafts = new ArrayList<ClaimDraft>();
        for (var context : contexts) {
            var here = new ArrayList<>(context.drafts());
            here.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
            drafts.addAll(here);
        }
        carry(drafts);
        drafts.removeIf(this::isTerm);
        if (drafts.isEmpty()) {
            return List.of();
        }
        var speakers = new Speakers(contexts);
        testimony(drafts, speakers);
        var names = new SourceNames(contexts, speakers, Interviews.author(article, contexts));
        // A heading takes its source from below: who is in focus is told in the order of the mentions.
        drafts.stream()
                .sorted((a, b) -> Integer.compare(mentioned(a), mentioned(b)))
                .forEach(names::name);
        var claims = new ArrayList<Claim>(drafts.size());
        for (var draft : drafts) {
            claims.add(claim(draft, names));
        }
        return claims;
    }

    private static int mentioned(ClaimDraft draft) {
        return Math.max(
                draft.span().start(), draft.source().map(s -> s.span().start()).orElse(0));
    }

    /** A quotation alone is by whom the claim beside it is by: in the same passage, or at the end of the one before. */
    private void carry(List<ClaimDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            int index = i;
            if (!draft.floating() || draft.source().isPresent()) {
                continue;
            }
            if (draft.rule().equals(FloatingRules.PULLED)) {
                continue;
            }
            lines.signed(draft)
                    .or(() -> anchor(drafts, index))
                    .or(() -> lead(drafts, index))
                    .or(() -> beside(drafts, index))
                    .ifPresent(replaced(drafts, i, draft));
        }
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            if (draft.floating() && draft.rule().equals(FloatingRules.PULLED)) {
                var signed = lines.signed(draft);
                signed.ifPresent(replaced(drafts, i, draft));
                if (signed.isEmpty()) {
                    heading(drafts, i);
                }
            }
        }
    }

    /** « X se souvient d'une nuit blanche. « … » »: who was told to speak in between. */
    private Optional<SourcePhrase> anchor(List<ClaimDraft> drafts, int index) {
        var draft = drafts.get(index);
        int from = index > 0 && drafts.get(index - 1).text() == draft.text()
                ? drafts.get(index - 1).span().end()
                : -1;
        var anchors = contexts.get(draft.text().number()).anchors();
        int low = 0;
        int high = anchors.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors.get(middle).at() < draft.span().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0
                        && anchors.get(low - 1).at() > from
                        && !anchors.get(low - 1).source().isOn()
                ? Optional.of(anchors.get(low - 1).source())
                : Optional.empty();
    }

    /** « Anne R. coupe le moteur. « … » »: who the sentence in front of the quotation is about, if a person. */
    private Optional<SourcePhrase> lead(List<ClaimDraft> drafts, int index) {
        var draft = drafts.get(index);
        var text = draft.text();
        int last = text.sentenceStart(text.indexAt(draft.span().start())) - 1;
        if (last < 0) {
            return Optional.empty();
        }
        int start = text.sentenceStart(last);
        if (start > 0
                && text.is(last, "?")
                && !contexts.get(text.number()).clauses.hasVerb(start, last, true)) {
            // « Paul R. hausse les épaules. La prime ? « … » »: what he is asked stands between.
            last = start - 1;
            start = text.sentenceStart(last);
        }
        boolean told = index > 0
                && drafts.get(index - 1).text() == text
                && drafts.get(index - 1).span().end() > text.token(start).start();
        var context = contexts.get(text.number());
        if (told || context.quotations.quoted(start) || context.quotations.quoted(last)) {
            return Optional.empty();
        }
        for (int i = start; i < last; i++) {
            if (text.reading(i).isFinite() && !context.quotations.quoted(i)) {
                boolean nobody = switch (text.lemma(i)) {
                    case "être", "avoir", "falloir", "agir", "pleuvoir", "faire" -> true;
                    default -> false;
                };
                boolean weather = isImpersonal(text, i);
                return context.subjects
                        .subjectOf(i)
                        .filter(s -> !weather || !s.words().equals("il"))
                        .filter(s -> speaks(context, s)
                                || isKnownName(s) && !(nobody && s.words().equals("il")));
            }
        }
        return Optional.empty();
    }

    /** « Il faut frapper », « il fait 14 degrés », « il y a foule »: whose il is nobody. */
    private static boolean isImpersonal(ClaimText text, int verb) {
        return switch (text.lemma(verb)) {
            case "falloir", "pleuvoir", "neiger" -> true;
            case "agir" -> text.is(verb - 1, "s'");
            case "avoir" -> text.is(verb - 1, "y");
            case "faire" -> text.isA(verb + 1, Category.NUM, Category.ADJ);
            default -> false;
        };
    }

    private static boolean speaks(ClaimContext context, SourcePhrase subject) {
        var words = subject.words();
        boolean named = context.kind(subject).isEmpty() && SourceNouns.isGivenName(subject.text(), subject.first());
        return words.equals("il")
                || words.equals("elle")
                || named
                || context.kind(subject).filter(k -> k == SourceKind.PERSON).isPresent();
    }

    /** « Tissot, lui, hausse les épaules »: a last name alone that the article gives with a first name elsewhere. */
    private boolean isKnownName(SourcePhrase subject) {
        var text = subject.text();
        int name = subject.first();
        if (subject.end() != name + 1 || !NameRuns.isPart(text, name) || SourceNouns.isPlace(text, name)) {
            return false;
        }
        return lastNames.computeIfAbsent(text.key(name), this::hasFirstName);
    }

    private boolean hasFirstName(String last) {
        for (var context : contexts) {
            var in = context.text;
            for (int i = 1; i < in.size(); i++) {
                if (in.is(i, last) && SourceNouns.isGivenName(in, i - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static java.util.function.Consumer<SourcePhrase> replaced(
            List<ClaimDraft> drafts, int index, ClaimDraft draft) {
        return source -> drafts.set(index, draft.with(source));
    }

    /** Who said the claim before in the passage, else the quotation behind, else the last claim of the passage before. */
    private Optional<SourcePhrase> beside(List<ClaimDraft> drafts, int index) {
        var draft = drafts.get(index);
        if (draft.rule().equals(AccordingToRules.ACCORDING)) {
            return inFront(drafts, index);
        }
        var before = index > 0 ? drafts.get(index - 1) : null;
        var after = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        if (before != null && before.text() == draft.text()) {
            return before.source();
        }
        if (after != null
                && after.text() == draft.text()
                && after.form() == Form.DIRECT
                && after.source().isPresent()) {
            return after.source();
        }
        if (before != null
                && (near(before, draft) || asked(before, draft))
                && before.source().isPresent()) {
            return before.source();
        }
        return after != null && after.text() == draft.text() ? after.source() : Optional.empty();
    }

    /** « À l'en croire, P »: who was told to speak in front, in this passage or the one before; else who speaks behind. */
    private Optional<SourcePhrase> inFront(List<ClaimDraft> drafts, int index) {
        var draft = drafts.get(index);
        int at = draft.cue().map(Span::start).orElse(draft.span().start());
        Optional<SourcePhrase> found = Optional.empty();
        for (int i = Math.max(0, index - NEAR); i < Math.min(drafts.size(), index + NEAR); i++) {
            var other = drafts.get(i);
            boolean beside = draft.text().number() - other.text().number() <= 1;
            if (i != index
                    && beside
                    && other.source().filter(s -> s.span().end() <= at).isPresent()) {
                found = other.source();
            }
        }
        var after = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
        return found.isPresent() || after == null || after.text() != draft.text() ? found : after.source();
    }

    /** A testimony in quotations alone: the only person that the article names more than once. */
    private void testimony(List<ClaimDraft> drafts, Speakers speakers) {
        var often = new java.util.HashMap<Speaker, Integer>();
        for (var named : speakers.named()) {
            if (named.speaker().person) {
                often.merge(named.speaker(), 1, Integer::sum);
            }
        }
        often.keySet().removeIf(s -> s.name.isEmpty() || !s.proper);
        var most = often.entrySet().stream().max((a, b) -> a.getValue().compareTo(b.getValue()));
        if (most.isEmpty() || most.get().getValue() < 2) {
            return;
        }
        boolean alone = often.size() == 1;
        boolean first = often.values().stream()
                        .filter(n -> n.equals(most.get().getValue()))
                        .count()
                == 1;
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            boolean answer = first && answers(draft);
            if (draft.floating() && draft.source().isEmpty() && (alone || answer)) {
                mention(speakers, most.get().getKey(), draft.span().start()).ifPresent(replaced(drafts, i, draft));
            }
        }
    }

    /** The passage before is a question and nothing else: this is an interview. */
    private boolean answers(ClaimDraft draft) {
        int number = draft.text().number() - 1;
        if (number < 0) {
            return false;
        }
        var before = contexts.get(number).text;
        return before.size() > 2
                && before.is(before.size() - 1, "?")
                && contexts.get(number).quotations.all().isEmpty();
    }

    /** The last place before an offset where the person is named in full. */
    private Optional<SourcePhrase> mention(Speakers speakers, Speaker person, int before) {
        int last = speakers.firstFrom(before) - 1;
        for (int i = last; i >= Math.max(0, last - FARTHEST); i--) {
            var named = speakers.named().get(i);
            if (named.end() <= before && named.speaker() == person) {
                return phrase(named);
            }
        }
        return Optional.empty();
    }

    private Optional<SourcePhrase> phrase(Speakers.Named named) {
        int low = 0;
        int high = contexts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contexts.get(middle).text.block().span().end() <= named.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == contexts.size()) {
            return Optional.empty();
        }
        var text = contexts.get(low).text;
        int first = text.indexAt(named.start());
        int end = text.indexAt(named.end() - 1) + 1;
        return end <= first
                ? Optional.empty()
                : Optional.of(new SourcePhrase(text, first, end, text.span(first, end), Optional.empty(), end));
    }

    /** A heading in marks is said by whom the text below quotes with the same words; else nobody knows by whom. */
    private void heading(List<ClaimDraft> drafts, int index) {
        var draft = drafts.get(index);
        var words = words(draft);
        for (int k = 1; k < Math.min(drafts.size(), FARTHEST); k++) {
            // Below first, nearest first, then above.
            int other = index + k < drafts.size() ? index + k : index - (index + k - drafts.size() + 1);
            if (other < 0) {
                break;
            }
            var there = words(drafts.get(other));
            long shared = words.stream().filter(there::contains).count();
            if (!words.isEmpty()
                    && shared * 5 >= words.size() * 3L
                    && drafts.get(other).source().isPresent()) {
                drafts.set(index, draft.with(drafts.get(other).source().get()));
                return;
            }
        }
    }

    /** The longer words of a content, cut so that forms of one word meet. */
    private Set<String> words(ClaimDraft draft) {
        var words = new java.util.HashSet<String>();
        for (var span : draft.content()) {
            for (var word :
                    span.of(article.text()).toLowerCase(java.util.Locale.FRENCH).split("[^\\p{L}]+", -1)) {
                if (word.length() > 3) {
                    words.add(word.substring(0, Math.min(7, word.length())));
                }
            }
        }
        return words;
    }

    /** A short heading without a verb, which no claim below repeats, is a term in marks. */
    private boolean isTerm(ClaimDraft draft) {
        return draft.rule().equals(FloatingRules.PULLED)
                && draft.source().isEmpty()
                && draft.span().of(article.text()).split("\\s+", -1).length < 4;
    }

    /** « Vous trompez-vous parfois ? » between two quotations: who spoke before answers. */
    private boolean asked(ClaimDraft before, ClaimDraft draft) {
        int number = draft.text().number();
        return number - before.text().number() == 2
                && Interviews.asks(contexts.get(number - 1))
                && !Interviews.isOne(contexts);
    }

    private static boolean near(ClaimDraft before, ClaimDraft draft) {
        return draft.text().number() - before.text().number() <= 1;
    }

    private Claim claim(ClaimDraft draft, SourceNames names) {
        var text = draft.text();
        var block = text.block();
        var span = draft.span();
        var sentence = text.sentenceAt(Math.min(text.size() - 1, text.indexAt(span.start())))
                .span();
        var flags = flags(draft);
        var at = new Mention(article.id(), span, sentence, block, draft.rule());
        var kind = names.kind(draft);
        // « Elle révèle aussi que »: the study that spoke before tells this too.
        boolean study = draft.form() != Form.DIRECT
                && draft.source().filter(SourcePhrase::isPronoun).isPresent()
                && kind.filter(k -> k == SourceKind.DOCUMENT).isPresent();
        return new Claim(
                at,
                study ? Form.STUDY : draft.form(),
                draft.content(),
                draft.source().map(SourcePhrase::span),
                names.name(draft),
                kind,
                draft.source().flatMap(SourcePhrase::role),
                draft.cue(),
                flags);
    }

    private static Set<Flag> flags(ClaimDraft draft) {
        var flags = draft.flags().isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(draft.flags());
        var block = draft.text().block();
        if (block.kind() == Kind.TITLE || block.kind() == Kind.HEADING || block.kind() == Kind.KICKER) {
            flags.add(Flag.HEADLINE);
        }
        if (block.cut() && draft.content().getLast().end() >= block.span().end() - 1) {
            flags.add(Flag.TRUNCATED);
        }
        return flags;
    }
}
