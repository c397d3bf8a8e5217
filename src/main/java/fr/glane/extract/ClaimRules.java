package fr.glane.extract;

import fr.glane.fact.Claim;
import fr.glane.match.Rule;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that find who says what, as sieves: the most precise first, and what one has taken the next leaves alone.
 * Immutable and thread-safe.
 */
final class ClaimRules {

    /** So many groups are looked back over for one whose auxiliary is shared. */
    private static final int NEAR = 3;

    private static final List<Rule> RULES = List.of(
            new Rule(
                    QuotationRules.INCISE,
                    "What is said, then a verb of saying and its source, set off by commas or marks"),
            new Rule(QuotationRules.COMME, "What is said, beside comme l'a souligné X"),
            new Rule(ColonRules.COLON, "A quotation behind a colon, with the verb or the person in front of it"),
            new Rule(ColonRules.HEADLINE, "A name, a colon, a quotation"),
            new Rule(VerbQuotations.QUOTE, "A verb of saying, then a quotation"),
            new Rule(ColonClauses.CLAUSE, "A verb of saying, a colon, then a clause without marks"),
            new Rule(SpeechRules.QUE, "A verb of saying, then a clause with que"),
            new Rule(SpeechRules.INFINITIVE, "A verb of saying, then an infinitive"),
            new Rule(SpeechRules.DE, "A verb of promising or denying, then de and an infinitive"),
            new Rule(AccusationRules.ACCUSE, "Somebody accused of something"),
            new Rule(OpinionRules.OPINION, "Something judged to be so, somebody who says how they are"),
            new Rule(NominalRules.NOMINAL, "Quoted words as the object of a verb of saying"),
            new Rule(AccordingToRules.ACCORDING, "Selon, d'après, pour somebody, and phrases like them"),
            new Rule(ConditionalRules.CONDITIONAL, "The press conditional of a main clause"),
            new Rule(StudyTags.TAG, "The word étude behind an item of a feed"),
            new Rule(FloatingRules.FLOATING, "A quotation that goes on after its attribution"),
            new Rule(FloatingRules.PULLED, "A quotation that is a heading, or signed"));

    /** What the rules are called and what they find. */
    static List<Rule> rules() {
        return RULES;
    }

    /** The claims of the passages, in the order of the text. */
    List<Claim> find(Article article, List<Passage> passages) {
        var texts = new ArrayList<ClaimText>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            texts.add(new ClaimText(article.text(), passages.get(i), i));
        }
        var quotations = Quotations.of(texts);
        var contexts = new ArrayList<ClaimContext>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            contexts.add(new ClaimContext(texts.get(i), quotations.get(i)));
        }
        for (var context : contexts) {
            sieve(context);
        }
        return new SpeakerFocus(article, contexts).claims();
    }

    /** The last group that tells something itself: no infinitive behind it. */
    private static @Nullable SpeechGroup lastTold(List<SpeechGroup> groups) {
        for (int i = groups.size() - 1; i >= Math.max(0, groups.size() - NEAR); i--) {
            if (groups.get(i).isFinite()) {
                return groups.get(i);
            }
        }
        return groups.isEmpty() ? null : groups.getLast();
    }

    private static void sieve(ClaimContext context) {
        var text = context.text;
        if (text.size() == 0) {
            return;
        }
        var triggers = ClaimTriggers.of(text);
        if (triggers.isEmpty()) {
            return;
        }
        var quoted = new QuotationRules(context);
        var speech = new SpeechRules(context);
        var joined = new JoinedGroups(text);
        var groups = new ArrayList<SpeechGroup>();
        for (int i : triggers.verbs()) {
            var group = context.groups.at(i);
            var last = groups.isEmpty() ? null : groups.getLast();
            var found = group.or(() -> joined.at(i, lastTold(groups))).filter(g -> !g.isHypothetical());
            if (last != null && found.filter(g -> g.holds(last)).isPresent()) {
                // « finit-il par lâcher »: of the two only the whole says.
                groups.removeLast();
            }
            found.ifPresent(groups::add);
        }
        groups.forEach(quoted::incise);
        new ColonRules(context).run();
        var colonClauses = new ColonClauses(context);
        colonClauses.run();
        for (var group : groups) {
            if (!context.quotations.quoted(group.main()) && !context.isSpoken(group.main())) {
                speech.reported(group);
                colonClauses.behindVerb(group);
            }
        }
        var nominal = new NominalRules(context);
        for (var group : groups) {
            if (!context.quotations.quoted(group.main()) && !context.isSpoken(group.main())) {
                nominal.of(group);
            }
        }
        var passives = new PassiveOpinions(context);
        triggers.verbs().forEach(passives::at);
        new AccordingToRules(context).run();
        var conditionals = new ConditionalRules(context);
        triggers.conditionals().forEach(conditionals::at);
        new StudyTags(context).run();
        new FloatingRules(context).run();
    }
}
