package org.w3id.diwan.article.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.evidence.ClaimWords;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.Proposer.Proposed;
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.relation.RelationEnds;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.reading.RefusedProposal;

/**
 * Lets through what a text bears. What somebody proposes must stand in the text word for word, between two that it names or takes up, as
 * the ontology allows, in the mode and by whom the reader's own rules read it there, and must say no more than its words. What does not
 * is refused with a reason, never bent until it fits.
 */
public final class Gate {
    /** Of the claims that only the model found, so many of a hundred were borne by their passages, by two blind judges over 69 claims. */
    static final int MEASURED = 74;

    final Lexicon lexicon;
    final RelationEnds ends;
    final OverreachCheck overreach;
    final ModeCheck modes;
    final PostClaims posts;
    final Map<String, Set<String>> directs;

    public Gate(Lexicon lexicon) {
        this.lexicon = lexicon;
        ends = new RelationEnds(lexicon);
        overreach = new OverreachCheck(lexicon);
        modes = new ModeCheck(lexicon.relations());
        posts = new PostClaims(lexicon);
        directs = lexicon.tables().sets("direct-acts.tsv", 0, 1);
    }

    /**
     * What has been found in a text with what is borne of some proposals; what several find is one claim, and surer.
     *
     * @param arm who proposes
     * @param published the day the text was published, if it is known
     */
    public TextFindings judge(
            TextFindings before, Proposed proposed, String arm, DateIndex times, Optional<LocalDate> published) {
        Judgement judgement = new Judgement(this, before.refusing(proposed.refusals()), arm, times, published);
        proposed.statements().forEach(judgement::statement);
        judgement.claims(proposed.claims());
        return judgement.findings();
    }

    /** What the patterns have found, without what says more than its words. */
    public TextFindings judge(TextFindings patterns, DateIndex times) {
        EntityMentions mentions = patterns.mentions();
        Set<NamedEntity> officials = patterns.holders().officials();
        List<RefusedProposal> refusals = new ArrayList<>(patterns.refusals());
        List<RelationCandidate> claims = borne(
                patterns.claims(),
                claim -> {
                    check(claim, mentions, times, officials);
                    voice(claim, patterns.said());
                    return claim;
                },
                claim -> proposal(claim, mentions),
                refusals);
        List<FigureCandidate> figures = borne(
                patterns.figures(),
                figure -> ModeCheck.check(figure, mentions, times),
                figure -> proposal(figure, mentions),
                refusals);
        return new TextFindings(
                patterns.said(), claims, figures, patterns.posts(), patterns.addressees(), refusals, patterns.arms());
    }

    /** Gives what the text bears as it bears it. */
    @FunctionalInterface
    private interface Check<T> {
        T of(T found) throws NotBorne;
    }

    private static <T> List<T> borne(
            List<T> found, Check<T> check, Function<T, ProposedClaim> proposal, List<RefusedProposal> refusals) {
        List<T> borne = new ArrayList<>();
        for (T each : found) {
            try {
                borne.add(check.of(each));
            } catch (NotBorne reason) {
                refusals.add(reason.of(proposal.apply(each)));
            }
        }
        return borne;
    }

    private void check(RelationCandidate claim, EntityMentions mentions, DateIndex times, Set<NamedEntity> officials)
            throws NotBorne {
        Optional<EntityMention> subject = mention(claim.subject(), claim, mentions);
        Optional<EntityMention> object = mention(claim.object(), claim, mentions);
        if (subject.isPresent() && object.isPresent()) {
            Stretch quote = new Stretch(claim.from(), claim.to());
            boolean verb = mayFollow(claim.relation());
            overreach.any(
                    claim.relation(),
                    ClaimWords.of(mentions, times, quote, subject.get(), object.get(), verb),
                    officials);
        }
    }

    /** Whether a verb behind both ends of a relation may say it. */
    boolean mayFollow(String relation) {
        return !lexicon.relations().has("passing", relation)
                && !lexicon.relations().has("state", relation);
    }

    /** What stands in quotation marks that nobody known has said is no fact. */
    private void voice(RelationCandidate claim, SpeechActs said) throws NotBorne {
        boolean quoted = !lexicon.relations().has("passing", claim.relation())
                && VoiceCheck.isQuoted(said.mentions().document(), claim.trigger());
        if (quoted && said.around(claim.trigger()).isEmpty()) {
            throw new NotBorne("speaker-unknown", "it is quoted, and the text does not tell who says it");
        }
    }

    private static Optional<EntityMention> mention(
            NamedEntity entity, RelationCandidate claim, EntityMentions mentions) {
        return mentions.within(claim.from(), claim.to()).stream()
                .filter(mention -> mention.entity().equals(entity))
                .findFirst();
    }

    private ProposedClaim proposal(FigureCandidate figure, EntityMentions mentions) {
        return new ProposedClaim(
                mentions.document().written(figure.from(), figure.to()),
                figure.subject().name(),
                lexicon.entities().vocabulary().quantities().orElse(""),
                figure.words(),
                figure.modality(),
                "",
                figure.when().edtf());
    }

    private static ProposedClaim proposal(RelationCandidate claim, EntityMentions mentions) {
        return new ProposedClaim(
                mentions.document().written(claim.from(), claim.to()),
                claim.subject().name(),
                claim.relation(),
                claim.object().name(),
                claim.modality(),
                "",
                claim.when().edtf());
    }
}
