package org.w3id.diwan.article.judge;

import java.time.LocalDate;
import java.util.Optional;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.relation.RelationEnds;
import org.w3id.diwan.article.time.DateIndex;

/**
 * Lets through what a text bears. What somebody proposes must stand in the text word for word, between two that it names or takes up, as
 * the ontology allows, in the mode and by whom the reader's own rules read it there, and must say no more than its words. What does not
 * is refused with a reason, never bent until it fits.
 */
public final class Gate {
    /** Of a model's claims so many of a hundred were borne by their passages, by two blind judges over 189 claims of eight articles. */
    static final int MEASURED = 95;

    private final Lexicon lexicon;
    private final RelationEnds ends;
    private final OverreachCheck overreach;
    private final ModeCheck modes;
    private final PostClaims posts;

    public Gate(Lexicon lexicon) {
        this.lexicon = lexicon;
        ends = new RelationEnds(lexicon);
        overreach = new OverreachCheck(lexicon);
        modes = new ModeCheck(lexicon.relations());
        posts = new PostClaims(lexicon);
    }

    /**
     * What has been found in a text with what is borne of some proposals; what several find is one claim, and surer.
     *
     * @param arm who proposes
     * @param published the day the text was published, if it is known
     */
    public TextFindings judge(
            TextFindings before, Proposals proposals, String arm, DateIndex times, Optional<LocalDate> published) {
        if (proposals.claims().isEmpty() && proposals.statements().isEmpty()) {
            return before;
        }
        Judgement judgement = new Judgement(this, before, arm, times, published);
        proposals.statements().forEach(judgement::statement);
        judgement.claims(proposals.claims());
        return judgement.findings();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    RelationEnds ends() {
        return ends;
    }

    OverreachCheck overreach() {
        return overreach;
    }

    ModeCheck modes() {
        return modes;
    }

    PostClaims posts() {
        return posts;
    }
}
