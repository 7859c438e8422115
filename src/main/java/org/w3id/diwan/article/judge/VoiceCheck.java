package org.w3id.diwan.article.judge;

import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.evidence.ClaimWords;
import org.w3id.diwan.article.evidence.EndFinder;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.model.Modality;

/** Asks whether a claim is said by whom the text lets say it. */
final class VoiceCheck {
    private final SpeechActs said;
    private final EntityMentions mentions;
    private final RelationMarks relations;
    private final EndFinder ends;

    VoiceCheck(SpeechActs said, RelationMarks relations, EndFinder ends) {
        this.said = said;
        mentions = said.mentions();
        this.relations = relations;
        this.ends = ends;
    }

    /**
     * Who says a claim.
     *
     * @param own whether the source itself says it
     * @param sayer who says it where no report of speech that was found does
     */
    record Voice(boolean own, Optional<EntityMention> sayer) {}

    Voice check(ProposedClaim claim, ClaimWords words) throws NotBorne {
        Optional<SpeechAct> around = said.around(words.trigger());
        return claim.speaker().isBlank()
                ? own(claim, words, around)
                : of(claim.relation(), claim.speaker(), words, around);
    }

    private Voice own(ProposedClaim claim, ClaimWords words, Optional<SpeechAct> around) throws NotBorne {
        String relation = claim.relation();
        boolean quoted = isQuoted(mentions.document(), words.trigger());
        if (relations.has("passing", relation) && !quoted) {
            return new Voice(true, Optional.empty());
        }
        if (said.isAnonymous(words.trigger())) {
            throw new NotBorne("speaker-unknown", "the sentence reports it and does not tell who says it");
        }
        boolean reported = around.filter(act -> !isTheActItself(relation, act, words) && !isAskedFor(claim, act, words))
                .isPresent();
        if (quoted || reported) {
            throw new NotBorne("speaker-left-out", "the text does not say it itself: it is somebody's word");
        }
        return new Voice(around.isEmpty() || !relations.has("own", relation), Optional.empty());
    }

    /** "A invited B to C": the source itself tells of the proposal. */
    private static boolean isAskedFor(ProposedClaim claim, SpeechAct act, ClaimWords words) {
        return claim.modality() == Modality.PROPOSED && act.act().equals("CallingFor") && act.verb() < words.second();
    }

    /** "A condemned B", "A met B and said", "A calls for B": what the speaker does is no part of what is said. */
    private boolean isTheActItself(String relation, SpeechAct act, ClaimWords words) {
        return act.speakers().stream()
                        .anyMatch(each -> ends.isSame(each, words.subject().entity()))
                && (words.trigger() <= act.verb() || relations.has("own", relation));
    }

    private Voice of(String relation, String speaker, ClaimWords words, Optional<SpeechAct> around) throws NotBorne {
        if (around.isPresent() && !relations.has("passing", relation)) {
            if (around.get().speakers().stream().noneMatch(each -> isCalled(each, speaker, words))) {
                throw new NotBorne("speaker-other", "by the text somebody else than \"" + speaker + "\" says it");
            }
            return new Voice(false, Optional.empty());
        }
        EntityMention near = ends.speakerNear(speaker, words.trigger())
                .orElseThrow(() ->
                        new NotBorne("speaker-not-near", "nothing near the quote lets \"" + speaker + "\" say it"));
        return new Voice(true, Optional.of(near));
    }

    private boolean isCalled(NamedEntity known, String speaker, ClaimWords said) {
        String words = " " + mentions.lexicon().segmenter().key(speaker) + " ";
        String name = " " + mentions.lexicon().segmenter().key(known.name()).replace(" (unnamed)", "") + " ";
        return name.contains(words)
                || words.contains(name)
                || ends.seek(speaker, said.quote(), Set.of())
                        .or(() -> ends.speakerNear(speaker, said.trigger()))
                        .filter(found -> ends.isSame(found.entity(), known))
                        .isPresent();
    }

    /** Whether a token stands in quotation marks that its paragraph opens. */
    static boolean isQuoted(Document document, int at) {
        Sentence first = document.sentenceOf(at);
        int paragraph = first.paragraph();
        while (first.from() > 0 && document.sentenceOf(first.from() - 1).paragraph() == paragraph) {
            first = document.sentenceOf(first.from() - 1);
        }
        return document.isQuoteOpen(first.from(), at, false);
    }
}
