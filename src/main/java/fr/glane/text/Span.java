package fr.glane.text;

/**
 * A half-open stretch {@code [start, end)} of an article's text, in UTF-16 code units.
 *
 * @param start index of the first unit
 * @param end index after the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException when the span is negative or ends before it starts */
    public Span {
        if (start < 0) {
            throw new IllegalArgumentException("span starts before the text: " + start + ".." + end);
        }
        if (end < start) {
            throw new IllegalArgumentException("span ends before it starts: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** True when every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** True when the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The text of this span. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
