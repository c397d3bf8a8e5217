package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the page was saved from behind a paywall, so that its text breaks off.
 *
 * <p>Every page of a paper offers subscriptions; only a line that speaks of this article (« la suite est réservée », « il vous
 * reste 76 % à lire ») right under the text shows that it is cut. What the page tells machines counts when the text breaks
 * off as well.
 */
final class HtmlCut {

    /** Lines after the text within which the paywall stands. */
    private static final int NEAR = 40;

    // Words of the paywall phrases that speak of the article at hand, not of subscribing at large.
    private static final Set<String> OF_THIS_ARTICLE = Set.of(
            "suite",
            "reste",
            "restent",
            "article",
            "contenu",
            "lecture",
            "lire",
            "totalite",
            "integralite",
            "complet",
            "decouvrir");

    /** Those of them that offers of every article use as well: « lire tous nos articles ». */
    private static final Set<String> OF_ANY = Set.of("lecture", "lire", "decouvrir", "article", "contenu");

    private static final Set<String> MANY = Set.of("tous", "toutes", "nos", "illimite", "articles", "contenus");

    /** Characters of a last paragraph that breaks off; a shorter one may be a note or a name. */
    private static final int LEAST_BROKEN = 60;

    /** Lines under a broken sentence within which an offer explains it. */
    private static final int OFFER_NEAR = 6;

    private static final double LINKED = 0.7;

    private HtmlCut() {}

    /** What shows that the text is cut; empty when it is whole. */
    static Optional<String> evidence(
            HtmlTree tree, HtmlScene scene, HtmlWords words, List<HtmlLabel> labels, HtmlJsonLd json) {
        int last = lastMain(labels);
        if (last < 0) {
            return Optional.empty();
        }
        var line = tree.lines().get(last);
        boolean broken = !HtmlProse.endsSentence(tree.text(), line.start, line.end)
                || tree.text(line).endsWith("…");
        boolean unended = line.prose >= LEAST_BROKEN && isUnended(tree.text(line));
        boolean closed = json.free().isPresent() && !json.free().get();
        int end = Math.min(tree.lines().size(), last + NEAR);
        for (int i = last + 1; i < end; i++) {
            var after = tree.lines().get(i);
            if (labels.get(i).section() == Section.RELATED || HtmlMark.FOOTER.in(after.marks())) {
                continue;
            }
            if (isOfTeaser(tree, after)) {
                continue;
            }
            boolean offered = unended && i <= last + OFFER_NEAR && isOffer(after, words, scene);
            if (offered || isSign(after, words, scene)) {
                return Optional.of(tree.text(after).replace('\n', ' '));
            }
        }
        return closed && broken ? Optional.of("isAccessibleForFree: false") : Optional.empty();
    }

    private static int lastMain(List<HtmlLabel> labels) {
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (labels.get(i).isMain()) {
                return i;
            }
        }
        return -1;
    }

    /** « Lire la suite de l’article » under the linked title of another article. */
    private static boolean isOfTeaser(HtmlTree tree, HtmlLine line) {
        return line.linkDensity() > LINKED && tree.lines().get(line.index - 1).linkDensity() > LINKED;
    }

    private static boolean isSign(HtmlLine line, HtmlWords words, HtmlScene scene) {
        if (line.length() > 300) {
            return false;
        }
        var text = scene.text(line);
        for (var match : words.matches(line)) {
            boolean group =
                    match.group() == Group.PAYWALL || match.group() == Group.ACCESS && scene.container.holds(line);
            if (group
                    && match.words() > 2
                    && speaksOfArticle(match.phrase(), text)
                    && (match.sure() || match.share() > 0.4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfArticle(String phrase, String line) {
        var words = PageWords.words(phrase);
        boolean own = words.stream().anyMatch(w -> OF_THIS_ARTICLE.contains(w) && !OF_ANY.contains(w));
        boolean near = words.contains("cet") || words.contains("ce") || words.contains("l");
        return own
                || words.stream().anyMatch(OF_ANY::contains)
                        && (near || PageWords.words(line).stream().noneMatch(MANY::contains));
    }

    /** No full stop at its end, or one that stands for what is left out: « (…) ». */
    private static boolean isUnended(String text) {
        return !HtmlProse.endsSentence(text, 0, text.length()) && !text.endsWith(":") && !text.endsWith(";")
                || text.endsWith("[…]")
                || text.endsWith("(…)")
                || text.endsWith("[...]")
                || text.endsWith("(...)");
    }

    /** A call to subscribe, log in or pay that stands with the text. */
    private static boolean isOffer(HtmlLine line, HtmlWords words, HtmlScene scene) {
        if (line.index >= scene.storyEnd || line.length() > 300) {
            return false;
        }
        return words.matches(line).stream()
                .anyMatch(m -> (m.group() == Group.SUBSCRIBE || m.group() == Group.OFFER || m.group() == Group.PAYWALL)
                        && (m.sure() || m.share() > 0.4));
    }
}
