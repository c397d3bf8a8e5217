package fr.glane.extract;

import fr.glane.text.Reading.Category;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands between quotation marks: « », “ ”, „ “, " ", ‹ ›, behind the dash of a reply, nested, over several sentences and
 * passages.
 *
 * <p>A mark without its partner is mended within its passage: a closing mark alone quotes from the start of the
 * passage, an opening mark alone to its end, unless the next passages carry the quotation on. Linear: every token is
 * looked at once, and no more than {@value #DEEPEST} marks are held open.
 */
final class Quotations {

    private static final int DEEPEST = 4;
    private static final int MOST_PASSAGES = 8;
    /** Tokens of a reply in which its incise is looked for. */
    private static final int LONGEST_REPLY = 60;

    private static final Set<String> REPLY_DASHES = Set.of("—", "–");
    private static final Set<String> CLITICS = ClaimWords.list("reply-clitic");

    private enum Mark {
        NONE,
        GUILLEMET_OPEN,
        GUILLEMET_CLOSE,
        CURLY_OPEN,
        CURLY_CLOSE,
        STRAIGHT
    }

    private record Opened(int index, Mark mark) {}

    private final List<Quotation> all;
    private final int[] topOf;

    private Quotations(int size, List<Quotation> all) {
        this.all = List.copyOf(all);
        this.topOf = new int[size];
        Arrays.fill(topOf, -1);
        for (int q = 0; q < this.all.size(); q++) {
            var quotation = this.all.get(q);
            if (quotation.depth() == 0) {
                Arrays.fill(topOf, quotation.outerFirst(), quotation.outerEnd(), q);
            }
        }
    }

    /** The quotations of each passage, in its order; outer ones before those they hold. */
    static List<Quotations> of(List<ClaimText> passages) {
        var found = new ArrayList<Quotations>(passages.size());
        int carriedUntil = -1;
        for (int p = 0; p < passages.size(); p++) {
            var passage = passages.get(p);
            boolean carried = p <= carriedUntil;
            var scan = new Scan(passage, carried);
            boolean open = scan.run();
            if (open && p >= carriedUntil) {
                carriedUntil = carriedUntil(passages, p);
            }
            found.add(new Quotations(passage.size(), scan.finish(open && p < carriedUntil)));
        }
        return found;
    }

    /** The passage in which a quotation left open in passage {@code from} is closed, or {@code from} when none is. */
    private static int carriedUntil(List<ClaimText> passages, int from) {
        for (int p = from + 1; p < Math.min(passages.size(), from + MOST_PASSAGES); p++) {
            var passage = passages.get(p);
            boolean repeats = opens(passage, 0);
            int balance = 1;
            for (int i = repeats ? 1 : 0; i < passage.size(); i++) {
                if (opens(passage, i)) {
                    balance++;
                } else if (closes(passage, i)) {
                    balance--;
                }
                if (balance == 0) {
                    return p;
                }
                if (balance > 1 && !repeats) {
                    return from;
                }
            }
        }
        return from;
    }

    List<Quotation> all() {
        return all;
    }

    /** The outermost quotation a token belongs to, marks included, or null. */
    @org.jspecify.annotations.Nullable
    Quotation at(int index) {
        return index < 0 || index >= topOf.length || topOf[index] < 0 ? null : all.get(topOf[index]);
    }

    /** True when the token is the opening mark of an outermost quotation. */
    boolean opensAt(int index) {
        var quotation = at(index);
        return quotation != null && quotation.open() == index;
    }

    boolean quoted(int index) {
        return at(index) != null;
    }

    static boolean isMark(ClaimText text, int index) {
        return text.has(index) && mark(text, index) != Mark.NONE;
    }

    private static boolean opens(ClaimText text, int index) {
        return switch (mark(text, index)) {
            case GUILLEMET_OPEN, CURLY_OPEN -> true;
            case NONE, GUILLEMET_CLOSE, CURLY_CLOSE, STRAIGHT -> false;
        };
    }

    private static boolean closes(ClaimText text, int index) {
        return switch (mark(text, index)) {
            case GUILLEMET_CLOSE, CURLY_CLOSE -> true;
            case NONE, GUILLEMET_OPEN, CURLY_OPEN, STRAIGHT -> false;
        };
    }

    private static Mark mark(ClaimText text, int index) {
        var key = text.key(index);
        if (key.isEmpty() || key.length() > 2) {
            return Mark.NONE;
        }
        return switch (key.charAt(0)) {
            case '«', '‹' -> Mark.GUILLEMET_OPEN;
            case '»', '›' -> Mark.GUILLEMET_CLOSE;
            case '“', '„', '‟' -> Mark.CURLY_OPEN;
            case '”' -> Mark.CURLY_CLOSE;
            case '"', '＂' -> Mark.STRAIGHT;
            case '<' -> key.equals("<<") ? Mark.GUILLEMET_OPEN : Mark.NONE;
            case '>' -> key.equals(">>") ? Mark.GUILLEMET_CLOSE : Mark.NONE;
            default -> Mark.NONE;
        };
    }

    /** One walk over the tokens of a passage. */
    private static final class Scan {

        private final ClaimText text;
        private final boolean carried;
        private final Deque<Opened> open = new ArrayDeque<>();
        private final List<Quotation> found = new ArrayList<>();
        private boolean inCarried;
        private int carriedFirst;
        /** Index of the last straight mark of the passage, its size when there is none, -1 when not looked for. */
        private int laterStraight = -1;

        Scan(ClaimText text, boolean carried) {
            this.text = text;
            this.carried = carried;
            this.inCarried = carried;
        }

        /** True when a mark is left open at the end. */
        boolean run() {
            int from = 0;
            if (carried && opens(text, 0)) {
                from = 1;
            }
            carriedFirst = from;
            for (int i = from; i < text.size(); i++) {
                step(i);
            }
            return inCarried || !open.isEmpty();
        }

        private void step(int i) {
            switch (mark(text, i)) {
                case NONE -> {}
                case GUILLEMET_OPEN -> push(i, Mark.GUILLEMET_OPEN);
                case CURLY_OPEN -> {
                    // German style closes with “ what „ opened; some pages close with “ what " opened.
                    if (!open.isEmpty() && text.key(open.getFirst().index).equals("„")) {
                        pop(i);
                    } else {
                        push(i, Mark.CURLY_OPEN);
                    }
                }
                case GUILLEMET_CLOSE -> close(i, Mark.GUILLEMET_OPEN);
                case CURLY_CLOSE -> close(i, Mark.CURLY_OPEN);
                case STRAIGHT -> straight(i);
            }
        }

        private void straight(int i) {
            boolean openBefore = open.stream().anyMatch(o -> o.mark == Mark.STRAIGHT);
            if (openBefore && !looksOpening(i)) {
                close(i, Mark.STRAIGHT);
            } else if (openBefore) {
                // "a "b": the first was never closed, or this one closes it after a blank.
                close(i, Mark.STRAIGHT);
            } else if (looksOpening(i) && (text.gluedToNext(i) || isPaired(i))
                    || !open.isEmpty() && !text.gluedToNext(i - 1)) {
                push(i, Mark.STRAIGHT);
            } else {
                close(i, Mark.STRAIGHT);
            }
        }

        /** A mark with blanks on both sides opens when another follows, or a colon stands before. */
        private boolean isPaired(int i) {
            if (text.is(i - 1, ":") || text.is(i - 1, ",") || i == 0) {
                return true;
            }
            if (laterStraight < i) {
                laterStraight = text.size();
                for (int j = text.size() - 1; j > i; j--) {
                    if (mark(text, j) == Mark.STRAIGHT) {
                        laterStraight = j;
                        return true;
                    }
                }
            }
            return laterStraight < text.size();
        }

        /** An opening straight mark stands behind a blank, a bracket or an elided word, and is glued to what follows. */
        private boolean looksOpening(int i) {
            boolean before = !text.gluedToNext(i - 1)
                    || "(['-–—".indexOf(text.key(i - 1).charAt(text.key(i - 1).length() - 1)) >= 0;
            return before && (text.gluedToNext(i) || !text.gluedToNext(i - 1)) && text.has(i + 1);
        }

        private void push(int i, Mark mark) {
            if (open.size() < DEEPEST) {
                open.push(new Opened(i, mark));
            }
        }

        private void close(int i, Mark opening) {
            if (open.isEmpty()) {
                closeUnopened(i);
                return;
            }
            // A closing mark of another kind closes all the same: “ … " and " … ” occur on real pages.
            if (open.getFirst().mark == opening || open.stream().noneMatch(o -> o.mark == opening)) {
                pop(i);
                return;
            }
            while (open.getFirst().mark != opening) {
                open.pop();
            }
            pop(i);
        }

        private void closeUnopened(int i) {
            if (inCarried) {
                inCarried = false;
                add(-1, carriedFirst, i, i, 0, true);
            } else if (found.isEmpty() && i > 0 && text.sentenceStart(i) == 0) {
                // The opening mark was lost with what stood before the passage.
                add(-1, 0, i, i, 0, false);
            }
        }

        private void pop(int i) {
            int from = open.pop().index;
            add(from, from + 1, i, i, open.size() + (inCarried ? 1 : 0), false);
        }

        private void add(int from, int first, int end, int close, int depth, boolean goesOn) {
            if (end > first) {
                found.add(new Quotation(from, first, end, close, depth, goesOn));
            }
        }

        /** The quotations found, in order; what is left open is closed where it best can be. */
        List<Quotation> finish(boolean goesOn) {
            if (inCarried) {
                open.clear();
                found.removeIf(q -> q.depth() == 0);
                add(-1, carriedFirst, text.size(), -1, 0, true);
            } else if (!open.isEmpty()) {
                leftOpen(goesOn);
            } else if (found.isEmpty() && isReply()) {
                add(0, 1, text.size(), -1, 0, false);
            }
            found.sort((a, b) -> a.first() != b.first()
                    ? Integer.compare(a.outerFirst(), b.outerFirst())
                    : Integer.compare(a.depth(), b.depth()));
            return found;
        }

        /**
         * « — Je ne sais plus, répond-il. Et vous ? »: a dash in front quotes the whole passage, when somebody is told to
         * say it. Without an incise it is an item of a list.
         */
        private boolean isReply() {
            if (!text.in(0, REPLY_DASHES)) {
                return false;
            }
            for (int i = 2; i < Math.min(text.size() - 1, LONGEST_REPLY); i++) {
                boolean setOff = text.is(i - 1, ",") || text.isFinal(i - 1) && !text.isCapital(i);
                if (setOff && saysNext(i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean saysNext(int from) {
            int verb = from;
            while (verb < from + 3 && CLITICS.contains(text.key(verb))) {
                verb++;
            }
            var reading = text.reading(verb);
            if (!reading.isFinite()
                    || SpeechVerb.of(reading.lemma()).isEmpty()
                            && SpeechVerb.of("se " + reading.lemma()).isEmpty()) {
                return false;
            }
            return text.key(verb + 1).startsWith("-") || text.isA(verb + 1, Category.DET) || text.isCapital(verb + 1);
        }

        private void leftOpen(boolean goesOn) {
            var outer = open.getLast();
            int inner = open.size();
            open.clear();
            // Two marks opened and one closed: the first was never closed; it ends where the second sentence starts.
            int end = text.size();
            var nested = found.stream()
                    .filter(q -> q.open() > outer.index)
                    .mapToInt(Quotation::open)
                    .min();
            if (!goesOn && nested.isPresent() && inner == 1) {
                int stop = text.sentenceEnd(outer.index);
                if (stop <= nested.getAsInt()) {
                    end = stop;
                    found.replaceAll(q -> q.open() > outer.index
                            ? new Quotation(q.open(), q.first(), q.end(), q.close(), q.depth() - 1, q.carried())
                            : q);
                }
            }
            int from = outer.index;
            int stop = end;
            found.replaceAll(q -> q.depth() == 0 && q.open() > from && q.open() < stop
                    ? new Quotation(q.open(), q.first(), q.end(), q.close(), 1, q.carried())
                    : q);
            add(outer.index, outer.index + 1, end, -1, 0, false);
        }
    }
}
