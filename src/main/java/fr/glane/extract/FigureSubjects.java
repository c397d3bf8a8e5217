package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;

/** Subjects: the phrase that ends where a verb group starts, the antecedent of a relative pronoun. By token indices. */
final class FigureSubjects {

    /** The subject of the verb group that starts at {@code group}; for a relative pronoun its antecedent. */
    static Stretch subject(Sentence sentence, int group) {
        int last = group - 1;
        while (last > 0 && sentence.reading(last).is(Category.ADV) && !isSubject(sentence, last)) {
            last--;
        }
        if (last < 0) {
            return Stretch.NONE;
        }
        if (FigureVerbs.isRelative(sentence, last)) {
            return antecedent(sentence, last);
        }
        if (isSubject(sentence, last)) {
            return new Stretch(last, last + 1);
        }
        if (FigureVerbs.isAnd(sentence, last)) {
            // « une part qui grimpe à 74 % ici et tombe à 39 % là »: that of a relative clause too.
            int verb = FigureVerbs.nearest(sentence, last);
            return verb < 0 ? Stretch.NONE : subject(sentence, FigureVerbs.groupStart(sentence, verb));
        }
        if (sentence.token(last).is(",")) {
            return beforeInsertion(sentence, last);
        }
        if (sentence.token(last).is("\"") || sentence.token(last).is("»")) {
            return quotedSubject(sentence, last);
        }
        if (sentence.token(last).is(")")) {
            int open = ChangesAhead.opening(sentence, last);
            return open == last ? Stretch.NONE : endingAt(sentence, open - 1);
        }
        var phrase = withExample(sentence, withRelative(sentence, withBound(sentence, endingAt(sentence, last))));
        // « ceux qui dorment peu voient »: the adverb is that of the relative clause.
        boolean relative = last < group - 1 && FigureVerbs.isFinite(sentence, last) && !phrase.isEmpty();
        return relative ? new Stretch(phrase.first(), group) : phrase;
    }

    /** « des villes telles que Milan »: the phrase the example is of. */
    private static Stretch withExample(Sentence sentence, Stretch phrase) {
        int that = phrase.first() - 1;
        if (that > 0 && sentence.reading(that).is(Category.DET)) {
            that--;
        }
        boolean such = that > 1
                && !phrase.isEmpty()
                && (sentence.token(that).is("que") || sentence.token(that).is("qu'"))
                && sentence.token(that - 1).key().startsWith("tel");
        var head = such ? endingAt(sentence, sentence.token(that - 2).is(",") ? that - 3 : that - 2) : Stretch.NONE;
        return head.isEmpty() ? phrase : new Stretch(head.first(), phrase.end());
    }

    /** « les jouets de moins de 3 euros »: the phrase the bound number belongs to. */
    private static Stretch withBound(Sentence sentence, Stretch phrase) {
        int number = phrase.first();
        boolean bound = number > 3
                && !phrase.isEmpty()
                && Numerals.canStart(sentence.token(number))
                && sentence.token(number - 1).is("de")
                && (sentence.token(number - 2).is("moins")
                        || sentence.token(number - 2).is("plus"))
                && sentence.token(number - 3).is("de");
        var head = bound ? endingAt(sentence, number - 4) : Stretch.NONE;
        return head.isEmpty() ? phrase : new Stretch(head.first(), phrase.end());
    }

    /** « le « oui » a obtenu »: the quoted words with their article. */
    private static Stretch quotedSubject(Sentence sentence, int close) {
        for (int i = close - 1; i >= Math.max(0, close - 8); i--) {
            if (sentence.token(i).is("\"") || sentence.token(i).is("«")) {
                boolean article = i > 0 && sentence.reading(i - 1).is(Category.DET);
                return article ? new Stretch(i - 1, close + 1) : endingAt(sentence, close);
            }
        }
        return endingAt(sentence, close);
    }

    /** « les entreprises qui obtiennent des marchés »: the phrase the relative clause before this one hangs on. */
    private static Stretch withRelative(Sentence sentence, Stretch phrase) {
        boolean verb = false;
        for (int i = phrase.first() - 1; i > 0 && phrase.first() - i < 16; i--) {
            if (FigureVerbs.isRelative(sentence, i)) {
                var head = verb && !sentence.token(i - 1).is(",") ? endingAt(sentence, i - 1) : Stretch.NONE;
                return head.isEmpty() ? phrase : new Stretch(head.first(), phrase.end());
            }
            var key = sentence.token(i).key();
            if (key.equals(",")
                    || key.equals(";")
                    || key.equals(":")
                    || key.equals("que")
                    || key.equals("qu'")
                    || verb && FigureVerbs.isFinite(sentence, i)) {
                break;
            }
            verb |= FigureVerbs.isFinite(sentence, i);
        }
        return phrase;
    }

    private static boolean isSubject(Sentence sentence, int i) {
        return PhraseWords.SUBJECT.contains(sentence.token(i).key())
                && !sentence.reading(i).is(Category.DET);
    }

    /** The phrase a relative pronoun stands for. */
    static Stretch antecedent(Sentence sentence, int pronoun) {
        int last = pronoun - 1;
        for (int i = last - 1; last > 0 && FigureVerbs.isAnd(sentence, last) && i > 0 && last - i < 24; i--) {
            // « une part qui grimpe à 90 % en ville et qui tombe à 30 % ailleurs ».
            if (sentence.token(i).is(sentence.token(pronoun).key())) {
                return antecedent(sentence, i);
            }
        }
        while (last > 0
                && (sentence.token(last).is(",") || sentence.reading(last).is(Category.ADP) && last == pronoun - 1)) {
            last--;
        }
        if (last < 0) {
            return Stretch.NONE;
        }
        if (sentence.token(last).is(")")) {
            // « la Société des fibres (SDF), qui »: the name with its short form.
            int open = ChangesAhead.opening(sentence, last);
            var named = open < last ? endingAt(sentence, open - 1) : Stretch.NONE;
            return named.isEmpty() ? named : new Stretch(named.first(), last + 1);
        }
        // « souscrite par Sinopec, qui »: after a comma the name alone.
        int name = last;
        while (name > 0
                && sentence.reading(name).is(Category.PROPN)
                && sentence.reading(name - 1).is(Category.PROPN)) {
            name--;
        }
        // « du fonds Cadran, qui »: the noun the name is glued to.
        if (name > 0
                && sentence.reading(name - 1).is(Category.NOUN)
                && sentence.reading(name).is(Category.PROPN)) {
            name--;
        }
        // « de la Banque de France, qui »: the whole name.
        boolean of = name > 1
                && (sentence.token(name - 1).is("de")
                        || sentence.token(name - 1).is("d'"))
                && sentence.token(name - 2).shape() == Shape.CAPITALIZED
                && sentence.reading(name).is(Category.PROPN);
        name = of ? name - 2 : name;
        boolean many = pronoun + 1 < sentence.size()
                && sentence.reading(pronoun + 1).number() == Reading.Number.PLURAL
                && sentence.reading(pronoun + 1).isFinite();
        // « le glacier de Rochenoire, qui a perdu »: a thing with its name, not « souscrite par Sinopec, qui ».
        boolean thing = name > 2
                && (sentence.token(name - 1).is("de")
                        || sentence.token(name - 1).is("d'"))
                && sentence.reading(name - 2).is(Category.NOUN)
                && sentence.reading(name - 3).is(Category.DET);
        boolean named = sentence.reading(last).is(Category.PROPN) && last < pronoun - 1 && !many && !thing;
        if (named) {
            return new Stretch(name, last + 1);
        }
        var phrase = nearest(sentence, endingAt(sentence, last));
        if (last > 2
                && sentence.token(last).is("ans")
                && sentence.token(last - 2).is("de")
                && (sentence.token(last - 3).is("plus")
                        || sentence.token(last - 3).is("moins"))) {
            // « aux plus de 85 ans, qui ».
            return new Stretch(last - 3, last + 1);
        }
        return many ? plural(sentence, phrase) : lastItem(sentence, phrase, pronoun);
    }

    /** « deux heures de débat et un point qui a occupé »: one of a list alone, when the verb is singular. */
    private static Stretch lastItem(Sentence sentence, Stretch phrase, int pronoun) {
        boolean one = pronoun + 1 < sentence.size()
                && sentence.reading(pronoun + 1).isFinite()
                && sentence.reading(pronoun + 1).number() == Reading.Number.SINGULAR;
        for (int i = phrase.end() - 2; one && i > phrase.first(); i--) {
            if (sentence.token(i).is("et") && sentence.reading(i + 1).is(Category.DET)) {
                return new Stretch(i + 1, phrase.end());
            }
        }
        return phrase;
    }

    /** « le retour des touristes, qui forment »: the plural noun, when the head is singular and the verb is not. */
    private static Stretch plural(Sentence sentence, Stretch phrase) {
        int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
        if (head < 0 || sentence.reading(head).number() != Reading.Number.SINGULAR) {
            return phrase;
        }
        for (int i = head + 1; i + 1 < phrase.end(); i++) {
            if (sentence.token(i).is("des")) {
                return new Stretch(i + 1, phrase.end());
            }
            if (FigureVerbs.isAnd(sentence, i)) {
                break;
            }
        }
        return phrase;
    }

    /** « La banque, la Société générale, possède »: the phrase before the insertion. */
    private static Stretch beforeInsertion(Sentence sentence, int comma) {
        boolean verb = false;
        for (int i = comma - 1; i > 0 && comma - i < 25; i--) {
            verb |= FigureVerbs.isFinite(sentence, i);
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                return Stretch.NONE;
            }
            if (sentence.token(i).is(",")) {
                // « L'indice, qui sert de plafond, augmente ».
                boolean those = sentence.token(i + 1).key().startsWith("cel")
                        && i + 2 < comma
                        && NounLists.isRelative(sentence, i + 2);
                if (verb && !those && !NounLists.isRelative(sentence, i + 1) && !isIncise(sentence, i + 1, comma)) {
                    return Stretch.NONE;
                }
                if (FigureVerbs.isRelative(sentence, i - 1)) {
                    // « un lac qui, certains étés, grossit ».
                    return antecedent(sentence, i - 1);
                }
                var phrase = endingAt(sentence, i - 1);
                if (isAge(sentence, phrase)) {
                    // « Le ministre, 39 ans, le plus jeune de tous, obtient ».
                    continue;
                }
                return phrase.isEmpty() ? Stretch.NONE : phrase;
            }
        }
        return Stretch.NONE;
    }

    /** « la remontée des taux de crédit, passés de 1 % à 3 % »: the phrase that ends at {@code last}, or the noun in it that agrees. */
    static Stretch agreeing(Sentence sentence, int last, Reading participle) {
        var phrase = endingAt(sentence, last);
        int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
        if (head < 0 || sentence.reading(head).agrees(participle)) {
            return phrase;
        }
        for (int i = phrase.end() - 1; i > head; i--) {
            var reading = sentence.reading(i);
            if (reading.is(Category.NOUN) && reading.agrees(participle)) {
                return new Stretch(i, phrase.end());
            }
        }
        return phrase;
    }

    private static boolean isAge(Sentence sentence, Stretch phrase) {
        return phrase.end() - phrase.first() == 2
                && Numerals.canStart(sentence.token(phrase.first()))
                && sentence.token(phrase.end() - 1).is("ans");
    }

    /** « , fait-elle valoir, », « , assure-t-il, », « , ajoute la chercheuse, »: the verb of who speaks, not of the clause. */
    static boolean isIncise(Sentence sentence, int from, int to) {
        boolean said = from + 2 < to
                && sentence.reading(from).isFinite()
                && SpeechVerb.mayBe(sentence.reading(from).lemma())
                && (sentence.reading(from + 1).is(Category.DET)
                        || sentence.reading(from + 1).is(Category.PROPN));
        if (said) {
            return true;
        }
        for (int i = from; i < Math.min(to, from + 5); i++) {
            var key = sentence.token(i).key();
            if (key.startsWith("-") && (key.endsWith("il") || key.endsWith("elle") || key.endsWith("on"))
                    || key.endsWith("-il")
                    || key.endsWith("-elle")
                    || key.endsWith("-on")) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase that ends with token {@code last}: no earlier than the clause or the last preposition phrase. */
    static Stretch endingAt(Sentence sentence, int last) {
        if (last < 0 || !mayEnd(sentence, last)) {
            return Stretch.NONE;
        }
        int first = start(sentence, last);
        first = first == last && !sentence.reading(last).isNominal() ? fallback(sentence, last) : first;
        return first > last ? Stretch.NONE : new Stretch(first, last + 1);
    }

    /** The leftmost place, in the clause, from which a phrase reaches {@code last}, whatever follows it. */
    private static int start(Sentence sentence, int last) {
        int best = last;
        for (int i = last; i >= 0 && last - i <= 40; i--) {
            var reading = sentence.reading(i);
            var key = sentence.token(i).key();
            if (i < last
                    && (reading.isFinite()
                            || key.equals(";")
                            || key.equals(":")
                            || key.equals("«")
                            || key.equals("»")
                            || key.equals("%")
                            || isShareAlone(sentence, i)
                            || AdverbPhrases.start(sentence, i + 1) <= i)) {
                // « en particulier trois départements », « d'abord le prix »: no noun of the phrase.
                break;
            }
            boolean starts = switch (reading.category()) {
                case NOUN, PROPN, DET, NUM, PRON, X -> true;
                case ADJ -> i == 0 || !sentence.reading(i - 1).is(Category.NOUN);
                case VERB, AUX, ADV, ADP, CCONJ, SCONJ, INTJ, PUNCT, SYM -> false;
            };
            // « en 2021 cette part »: a year is no part of the phrase.
            boolean year = reading.is(Category.NUM)
                    && i < last
                    && sentence.reading(i + 1).is(Category.DET);
            if (starts && !year && NounPhrases.end(sentence, i) > last) {
                best = i;
            }
        }
        return best;
    }

    /** « la ville un quart et le département 15 % »: a share as « % » is. */
    private static boolean isShareAlone(Sentence sentence, int i) {
        return i > 0
                && FigureFractions.isPart(sentence.token(i))
                && FigureVerbs.isAnd(sentence, i + 1)
                && (sentence.token(i - 1).is("un") || sentence.token(i - 1).is("la"));
    }

    /** The phrase a relative pronoun refers to, cut behind the last preposition of place or company. */
    private static Stretch nearest(Sentence sentence, Stretch phrase) {
        int first = phrase.first();
        for (int i = phrase.first() + 1; i < phrase.end() - 1; i++) {
            switch (sentence.token(i).key()) {
                case "chez", "parmi", "avec", "dans", "pour", "contre", "tenu" -> first = i + 1;
                default -> {}
            }
        }
        if (first < phrase.end() - 1
                && first > phrase.first()
                && sentence.token(first).is("de")) {
            first++;
        }
        return new Stretch(first, phrase.end());
    }

    private static boolean mayEnd(Sentence sentence, int last) {
        var category = sentence.reading(last).category();
        return category != Category.PUNCT && category != Category.SCONJ && category != Category.CCONJ;
    }

    /** Back to the mark or conjunction that opens the clause. */
    private static int fallback(Sentence sentence, int last) {
        int first = last;
        for (int i = last - 1; i >= 0 && last - i < 30; i--) {
            var token = sentence.token(i);
            var category = sentence.reading(i).category();
            if (category == Category.PUNCT
                    || category == Category.SCONJ
                    || sentence.reading(i).isFinite()
                    || token.is("que")
                    || token.is("qu'")
                    || token.is("et")) {
                break;
            }
            first = i;
        }
        return first;
    }

    private FigureSubjects() {}
}
