package org.w3id.diwan.article.judge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.evidence.EndFinder;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.SpeechVerbs;
import org.w3id.diwan.article.proposal.ProposedStatement;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Period;

/** Asks whether somebody says what a proposed speech act has him say. */
final class SpeechClaims {
    private static final String SAYING = "Saying";
    private static final Set<String> LOOSE = Set.of(SAYING, "Reporting", "Telling");

    private static final Set<String> OPPOSITE = Set.of("Denying", "Declining");

    private static final int BETWEEN = 8;
    private static final int NO_VERB = -1;

    private final EntityMentions mentions;
    private final DateIndex times;
    private final EndFinder ends;
    private final SpeechVerbs verbs;
    private final Map<String, Set<String>> directs;

    /** @param directs the words by which acts are done in one's own words */
    SpeechClaims(EntityMentions mentions, DateIndex times, EndFinder ends, Map<String, Set<String>> directs) {
        this.directs = directs;
        this.mentions = mentions;
        this.times = times;
        this.ends = ends;
        verbs = mentions.lexicon().speech();
    }

    /**
     * A speech act.
     *
     * @param speaker who speaks
     */
    record Spoken(SpeechAct act, EntityMention speaker) {}

    /** The speech act that a quote reports, if none that was found before tells otherwise. */
    Spoken of(ProposedStatement proposed, Stretch quote, List<SpeechAct> before) throws NotBorne {
        if (!mentions.entities().vocabulary().acts().contains(proposed.act())) {
            throw new NotBorne("no-such-act", "the ontology has no speech act " + proposed.act());
        }
        EntityMention speaker = speaker(proposed.speaker(), quote, isOpen(quote, before));
        Sentence sentence = mentions.document().sentenceOf(quote.from());
        int verb = isDirect(proposed.act(), quote, speaker, before)
                ? NO_VERB
                : verb(proposed.act(), quote, new SentenceScope(mentions, sentence, times));
        boolean other = before.stream()
                .filter(act -> verb >= 0 && act.verb() == verb)
                .anyMatch(act -> act.speakers().stream()
                        .noneMatch(each -> ends.isSame(each, speaker.entity()) || isJoined(each, speaker, quote)));
        if (other) {
            throw new NotBorne(
                    "speaker-other", "by the text somebody else than \"" + proposed.speaker() + "\" says it");
        }
        Period when = verb < 0 ? Period.UNKNOWN : times.near(sentence, verb);
        return new Spoken(
                new SpeechAct(List.of(speaker.entity()), proposed.act(), quote.from(), quote.to(), verb, when),
                speaker);
    }

    /** Those whom a proposal names and the text knows. */
    List<NamedEntity> addressees(ProposedStatement proposed, Stretch quote) {
        return proposed.addressees().stream()
                .flatMap(words -> ends.seek(words, quote, Set.of()).stream())
                .map(EntityMention::entity)
                .filter(each -> mentions.entities().isA(each, "Actor"))
                .distinct()
                .toList();
    }

    /** Whether a quote is the speaker's own word in a transcript or statement, and does what the act says: "We will respond." */
    private boolean isDirect(String act, Stretch quote, EntityMention speaker, List<SpeechAct> before) {
        Set<String> words = directs.getOrDefault(act, Set.of());
        return before.stream()
                        .anyMatch(known -> known.verb() == SpeechAct.WHOLE
                                && known.holds(quote.to() - 1)
                                && known.speakers().stream().anyMatch(each -> ends.isSame(each, speaker.entity())))
                && (act.equals(SAYING)
                        || IntStream.range(quote.from(), quote.to())
                                .anyMatch(at -> words.contains(mentions.key(at)) && mentions.isFree(at)));
    }

    /** "A and B said". */
    private boolean isJoined(NamedEntity one, EntityMention other, Stretch quote) {
        return mentions.within(quote.from(), quote.to()).stream()
                .filter(mention -> ends.isSame(mention.entity(), one))
                .map(mention -> new Stretch(Math.min(mention.to(), other.to()), Math.max(mention.from(), other.from())))
                .anyMatch(gap -> gap.to() - gap.from() <= BETWEEN
                        && IntStream.range(gap.from(), gap.to())
                                .anyMatch(at -> mentions.key(at).equals("and")));
    }

    private EntityMention speaker(String words, Stretch quote, boolean issuer) throws NotBorne {
        Optional<EntityMention> known = ends.seek(words, quote, Set.of("Person"));
        EntityMention speaker = known.isPresent() ? known.get() : unnamed(words, quote, issuer);
        if (!mentions.entities().isA(speaker.entity(), "Actor")) {
            throw new NotBorne("not-in-domain", "\"" + words + "\" is nobody who speaks");
        }
        return speaker;
    }

    /** Whether a quote may be the word of somebody who is named elsewhere: of the one who issues the text, or speaks before. */
    private boolean isOpen(Stretch quote, List<SpeechAct> before) {
        boolean reported =
                before.stream().anyMatch(act -> act.verb() >= 0 && quote.holds(act.verb()) && !isFirstPerson(quote));
        return !reported;
    }

    /** "A senior official", or the one whose word the text is. */
    private EntityMention unnamed(String words, Stretch quote, boolean issuer) throws NotBorne {
        Optional<EntityMention> near = issuer ? ends.speakerNear(words, quote.from()) : Optional.empty();
        if (near.isPresent()) {
            return near.get();
        }
        Stretch place = ends.places(words, quote).stream()
                .filter(found -> IntStream.range(found.from(), found.to())
                        .anyMatch(at -> mentions.is(at, "vague") && mentions.isFree(at)))
                .findFirst()
                .orElseThrow(() -> new NotBorne(
                        "end-not-in-quote", "the quote does not tell that \"" + words + "\" is somebody who speaks"));
        String described = mentions.document().written(place.from(), place.to()).toLowerCase(Locale.ROOT);
        return new EntityMention(
                place.from(), place.to(), mentions.propose(described + " (unnamed)", "UnnamedGroup"), Form.PASSING);
    }

    /** The verb that reports an act; -1 for a quotation without one. */
    private int verb(String act, Stretch quote, SentenceScope scope) throws NotBorne {
        int loose = NO_VERB;
        for (int at = quote.from(); at < quote.to(); at++) {
            Optional<SpeechVerbs.Verb> verb = verbs.at(mentions.document(), at);
            if (verb.isEmpty() || !scope.isFree(at)) {
                continue;
            }
            boolean same =
                    verb.get().acts().contains(act) || (verb.get().act().equals(SAYING) && !OPPOSITE.contains(act));
            if (same || LOOSE.contains(act)) {
                if (scope.isNegated(at)) {
                    throw new NotBorne("denied-in-text", "the sentence says that it was not said");
                }
                if (isAhead(scope, at)) {
                    throw new NotBorne("planned-in-text", "the sentence says only that it is to be said");
                }
            }
            if (same) {
                return at;
            }
            loose = loose < 0 ? at : loose;
        }
        boolean according = IntStream.range(quote.from(), quote.to())
                .anyMatch(at -> mentions.key(at).equals("according")
                        && mentions.key(at + 1).equals("to"));
        boolean quotation = mentions.document().anyIs(Set.of("“", "”", "\""), scope.from(), scope.to());
        if (LOOSE.contains(act) && (loose >= 0 || according || quotation || isFirstPerson(quote))) {
            return loose;
        }
        throw loose >= 0
                ? new NotBorne("act-not-in-text", "the verb reports another act than " + act)
                : new NotBorne("no-speech-act", "the quote does not report that anybody says anything");
    }

    private boolean isFirstPerson(Stretch quote) {
        return IntStream.range(quote.from(), quote.to())
                .anyMatch(at -> mentions.key(at).matches("i|we|our|my") && mentions.isFree(at));
    }

    private static boolean isAhead(SentenceScope scope, int verb) {
        int before = scope.back(verb - 1, 2, at -> !scope.is(at, "adverb"));
        return before >= 0
                && (scope.key(before).matches("will|shall|would")
                        || (scope.key(before).equals("to")
                                && scope.is(before - 1, "proposing", "asking")
                                && !scope.key(before - 2).matches("i|we")));
    }
}
