package org.w3id.diwan.review.page;

import java.util.List;

/**
 * What the page of a reading shows.
 *
 * @param title the article's title
 * @param source its id
 * @param published when it was published; empty if unknown
 * @param style the page's style, with the rules that join passages and claims
 * @param policy the content security policy that allows this style and nothing else
 * @param text the article
 * @param claims what it says
 * @param statements who speaks in it
 * @param names whom it names
 */
public record ReadingPage(
        String title,
        String source,
        String published,
        String style,
        String policy,
        List<Paragraph> text,
        List<Claimed> claims,
        List<Spoken> statements,
        List<Named> names) {

    /** A line of the text. */
    public record Paragraph(List<Piece> pieces) {}

    /**
     * A stretch in which nothing begins or ends.
     *
     * @param text its text
     * @param classes the claims and statements that it belongs to
     * @param name the number of the entity it names; empty if it names none
     * @param starts the claims and statements that begin here
     */
    public record Piece(String text, String classes, String name, List<Mark> starts) {}

    /** The number of a claim or statement at its first passage: {@code c3} or {@code s1}, as people read it. */
    public record Mark(String key, String number, String title) {}

    /** A claim: {@code confidence} from 0 to 1, {@code percent} as people read it. */
    public record Claimed(
            String key,
            String number,
            String subject,
            String relation,
            String object,
            String when,
            String status,
            String saidBy,
            String confidence,
            String percent,
            String at) {}

    /** A speech act. */
    public record Spoken(String key, String number, String speaker, String act, String when, String at) {}

    /** An entity: {@code isNew} if no register holds it. */
    public record Named(String key, String label, String type, String id, boolean isNew, int times) {}
}
