package fr.glane.index;

import fr.glane.fact.Amount;
import fr.glane.fact.Change;
import fr.glane.fact.Claim;
import fr.glane.fact.Comparator;
import fr.glane.fact.Evolution;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.FigureKind;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.Mention;
import fr.glane.fact.SourceKind;
import fr.glane.fact.Unit;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * Facts as bytes and back, nothing lost. The article's id is not among them: the article's document has it.
 *
 * <p>A change here is a change of the index's form: raise {@link IndexFormat#VERSION}.
 */
final class FactCodec {

    private static final Kind[] KINDS = Kind.values();
    private static final Section[] SECTIONS = Section.values();
    private static final Unit[] UNITS = Unit.values();
    private static final Comparator[] COMPARATORS = Comparator.values();
    private static final Change[] CHANGES = Change.values();
    private static final Evolution[] EVOLUTIONS = Evolution.values();
    private static final FigureKind[] FIGURE_KINDS = FigureKind.values();
    private static final Form[] FORMS = Form.values();
    private static final SourceKind[] SOURCE_KINDS = SourceKind.values();
    private static final Flag[] FLAGS = Flag.values();

    private FactCodec() {}

    /** @param text the whole text of the article */
    static void write(Packer out, FactDraft draft, EncodedText text) {
        var at = draft.fact().at();
        int base = at.sentence().start();
        out.number(base).number(at.sentence().length()).span(at.span(), base).string(at.rule());
        block(out, at.block());
        out.number(draft.pieces().size());
        for (var piece : draft.pieces()) {
            text.write(out.number(piece.start() - base), piece.start(), piece.end());
        }
        out.span(draft.source(), 0).number(draft.times()).optional(draft.speaker());
        switch (draft.fact()) {
            case Figure figure -> figure(out.flag(true), figure, base);
            case Claim claim -> claim(out.flag(false), claim, base);
        }
    }

    static StoredFact read(BytesRef bytes, String article) {
        var in = new Unpacker(bytes);
        int base = in.integer();
        var sentence = new Span(base, base + in.integer());
        var span = in.span(base);
        var rule = in.string();
        var at = new Mention(article, span, sentence, block(in), rule);
        var pieces = in.list(i -> new StoredFact.Piece(base + i.integer(), i.string()));
        var source = in.span(0);
        int times = in.integer();
        var speaker = in.optional();
        Fact fact = in.flag() ? figure(in, at, base) : claim(in, at, base);
        return new StoredFact(fact, pieces, source, times, speaker);
    }

    static void block(Packer out, Block block) {
        out.constant(block.kind())
                .constant(block.section())
                .span(block.span(), 0)
                .optional(block.reason())
                .optional(block.published())
                .flag(block.cut());
    }

    static Block block(Unpacker in) {
        return new Block(
                in.constant(KINDS), in.constant(SECTIONS), in.span(0), in.optional(), in.optional(), in.flag());
    }

    private static void figure(Packer out, Figure figure, int base) {
        amount(out, figure.amount());
        out.constant(figure.unit())
                .constant(figure.comparator())
                .optional(figure.change(), Packer::constant)
                .optional(figure.evolution(), Packer::constant)
                .optional(figure.tolerance(), Packer::decimal)
                .optional(figure.population(), (o, s) -> o.span(s, base))
                .optional(figure.statement(), (o, s) -> o.span(s, base))
                .optional(figure.kind(), Packer::constant)
                .optional(figure.saidBy())
                .optional(figure.repeats());
    }

    private static Figure figure(Unpacker in, Mention at, int base) {
        return new Figure(
                at,
                amount(in),
                in.constant(UNITS),
                in.constant(COMPARATORS),
                in.optional(i -> i.constant(CHANGES)),
                in.optional(i -> i.constant(EVOLUTIONS)),
                in.optional(Unpacker::decimal),
                in.optional(i -> i.span(base)),
                in.optional(i -> i.span(base)),
                in.optional(i -> i.constant(FIGURE_KINDS)),
                in.optional(),
                in.optional());
    }

    private static void amount(Packer out, Amount amount) {
        switch (amount) {
            case Amount.Decimal decimal -> out.number(0).decimal(decimal.value());
            case Amount.Fraction fraction ->
                out.number(1).decimal(fraction.numerator()).decimal(fraction.denominator());
            case Amount.Range range -> {
                amount(out.number(2), range.lower());
                amount(out, range.upper());
            }
        }
    }

    private static Amount amount(Unpacker in) {
        int kind = in.integer();
        if (kind == 0) {
            return new Amount.Decimal(in.decimal());
        }
        return kind == 1 ? new Amount.Fraction(in.decimal(), in.decimal()) : new Amount.Range(amount(in), amount(in));
    }

    private static void claim(Packer out, Claim claim, int base) {
        out.constant(claim.form())
                .list(claim.content(), (o, s) -> o.span(s, base))
                .optional(claim.source(), (o, s) -> o.span(s, base))
                .optional(claim.sourceName())
                .optional(claim.sourceKind(), Packer::constant)
                .optional(claim.sourceRole(), (o, s) -> o.span(s, base))
                .optional(claim.cue(), (o, s) -> o.span(s, base))
                .number(bits(claim.flags()));
    }

    private static Claim claim(Unpacker in, Mention at, int base) {
        return new Claim(
                at,
                in.constant(FORMS),
                in.list(i -> i.span(base)),
                in.optional(i -> i.span(base)),
                in.optional(),
                in.optional(i -> i.constant(SOURCE_KINDS)),
                in.optional(i -> i.span(base)),
                in.optional(i -> i.span(base)),
                flags(in.integer()));
    }

    private static int bits(Set<Flag> flags) {
        int bits = 0;
        for (var flag : flags) {
            bits |= 1 << flag.ordinal();
        }
        return bits;
    }

    private static Set<Flag> flags(int bits) {
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : FLAGS) {
            if ((bits & 1 << flag.ordinal()) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
