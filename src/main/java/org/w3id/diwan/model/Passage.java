package org.w3id.diwan.model;

/**
 * A stretch of a source's text, counted in Unicode code points as in
 * <a href="https://www.rfc-editor.org/rfc/rfc5147">RFC 5147</a>. It carries none of the text.
 *
 * @param begin code points before the stretch
 * @param end code points before what follows it; greater than {@code begin}
 */
public record Passage(int begin, int end) implements Comparable<Passage> {
    public Passage {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a passage: " + begin + "," + end);
        }
    }

    @Override
    public int compareTo(Passage other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }

    /** The RFC 5147 form {@code begin,end}. */
    @Override
    public String toString() {
        return begin + "," + end;
    }
}
