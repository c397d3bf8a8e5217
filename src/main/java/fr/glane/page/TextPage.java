package fr.glane.page;

import fr.glane.page.TextZones.Zone;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A saved text being read: its lines, their zones, and the labels given so far. Used by one thread, for one page.
 */
final class TextPage {

    private final String text;
    private final List<TextLine> lines;
    private final List<Zone> zones;
    private final double[] scores;
    private final boolean[] teasers;
    private final @Nullable TextLabel[] labels;
    private final int first;
    private final int last;
    private int title = -1;
    private int headerEnd;
    private boolean creditsLead;

    TextPage(String text, List<TextLine> lines) {
        this.text = text;
        this.lines = lines;
        this.teasers = TextTeasers.of(lines);
        this.scores = TextScore.of(lines, teasers);
        this.zones = TextZones.of(lines, scores, teasers);
        this.labels = new TextLabel[lines.size()];
        this.first = zones.indexOf(Zone.BODY);
        this.last = zones.lastIndexOf(Zone.BODY);
        this.headerEnd = first;
    }

    String text() {
        return text;
    }

    List<TextLine> lines() {
        return lines;
    }

    TextLine line(int i) {
        return lines.get(i);
    }

    int size() {
        return lines.size();
    }

    double score(int i) {
        return scores[i];
    }

    /** True when the line is one of a run of titles. */
    boolean isTeaser(int i) {
        return teasers[i];
    }

    Zone zone(int i) {
        return zones.get(i);
    }

    /** First line of the body; -1 when the page has none. */
    int first() {
        return first;
    }

    /** Last line of the body; -1 when the page has none. */
    int last() {
        return last;
    }

    /** The line of the title; -1 when none was found. */
    int title() {
        return title;
    }

    void title(int line) {
        title = line;
        set(line, TextLabel.main(Kind.TITLE, "title"));
    }

    /** Index after the last line of the header; may lie within the body when a standfirst begins it. */
    int headerEnd() {
        return headerEnd;
    }

    void headerEnd(int line) {
        headerEnd = line;
    }

    /** True when the credits of pictures stand over their captions, as papers of Québec have them. */
    boolean creditsLead() {
        return creditsLead;
    }

    void creditsLead(boolean lead) {
        creditsLead = lead;
    }

    Optional<TextLabel> label(int i) {
        return Optional.ofNullable(labels[i]);
    }

    boolean isFree(int i) {
        return labels[i] == null;
    }

    boolean isMain(int i) {
        return label(i).filter(l -> l.section() == Section.MAIN).isPresent();
    }

    boolean isKind(int i, Kind kind) {
        return label(i).filter(l -> l.kind() == kind).isPresent();
    }

    void set(int i, TextLabel label) {
        labels[i] = label;
    }
}
