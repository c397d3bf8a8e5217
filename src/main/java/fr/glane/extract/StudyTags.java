package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import java.util.List;
import java.util.Optional;

/** The word that ends an item of a feed and says where it comes from: « … . Étude. », « … (étude). » */
final class StudyTags {

    static final String TAG = "claim.study-tag";

    private final ClaimContext context;
    private final ClaimText text;

    StudyTags(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    /** Index of the document named in brackets just before {@code end}, or -1. */
    static int bracket(ClaimText text, int end) {
        int close = end - 1;
        while (close > 0 && (text.is(close, ".") || text.is(close, "…"))) {
            close--;
        }
        boolean brackets = text.is(close, ")") && text.is(close - 2, "(");
        return brackets && isDocument(text, close - 1) ? close - 1 : -1;
    }

    private static boolean isDocument(ClaimText text, int at) {
        return text.has(at)
                && SourceNouns.kind(text, at)
                        .filter(k -> k == SourceKind.DOCUMENT)
                        .isPresent();
    }

    void run() {
        int size = text.size();
        int last = size - 1;
        while (last > 0 && text.is(last, ".")) {
            last--;
        }
        if (last < 4) {
            return;
        }
        int before = last - 1;
        if (text.is(last, ")")) {
            int tag = bracket(text, size);
            if (tag > 0 && context.drafts().isEmpty()) {
                add(text.sentenceStart(tag), tag - 1, tag);
            }
        } else if (text.isCapital(last) && closes(before, last) && isDocument(text, last)) {
            add(text.sentenceStart(before), before, last);
        }
    }

    private boolean closes(int before, int last) {
        return text.is(before, ".") || text.isFinal(before) && !text.sameSentence(last, before - 1);
    }

    private void add(int first, int end, int tag) {
        var source = new SourcePhrase(text, tag, tag + 1, text.span(tag), Optional.empty(), tag + 1);
        context.add(
                TAG,
                Form.STUDY,
                List.of(new Segment(first, end)),
                Optional.of(source),
                Optional.empty(),
                ClaimContext.none(),
                false);
    }
}
