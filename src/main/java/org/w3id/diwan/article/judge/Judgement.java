package org.w3id.diwan.article.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.evidence.ClaimWords;
import org.w3id.diwan.article.evidence.EndFinder;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.evidence.QuoteFinder;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.evidence.TimeWords;
import org.w3id.diwan.article.judge.VoiceCheck.Voice;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.proposal.Proposal;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.ProposedStatement;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.relation.RelationEnds;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** Judges the proposals of one arm for one text, one by one. */
final class Judgement {
    private final Gate gate;
    private final RelationMarks relations;
    private final String arm;
    private final DateIndex times;
    private final QuoteFinder quotes;
    private final TimeWords when;
    private final List<SpeechAct> before;
    private final Map<Proposal, Set<Stretch>> taken = new HashMap<>();
    private TextFindings found;

    Judgement(Gate gate, TextFindings before, String arm, DateIndex times, Optional<LocalDate> published) {
        this.gate = gate;
        this.arm = arm;
        this.times = times;
        this.before = before.said().acts();
        relations = gate.lexicon.relations();
        quotes = new QuoteFinder(before.mentions().document());
        when = new TimeWords(before.mentions().document(), quotes, times, published);
        found = before;
    }

    TextFindings findings() {
        return found;
    }

    /** Judges what a quote is said to say, at each place where it stands. */
    @FunctionalInterface
    private interface Judge {
        void at(Stretch quote) throws NotBorne;
    }

    private void judge(Proposal proposal, String words, Judge judge) {
        List<Stretch> places = quotes.find(words);
        NotBorne reason = places.isEmpty()
                ? new NotBorne("quote-not-found", "the text does not hold these words")
                : new NotBorne("said-already", "it was proposed as often as the quote stands in the text");
        Set<Stretch> done = taken.computeIfAbsent(proposal, first -> new HashSet<>());
        boolean failed = false;
        for (Stretch place : places) {
            try {
                if (!done.contains(place)) {
                    inOneParagraph(place);
                    judge.at(place);
                    done.add(place);
                    return;
                }
            } catch (NotBorne notBorne) {
                reason = failed ? reason : notBorne;
                failed = true;
            }
        }
        found = found.refusing(List.of(reason.of(proposal)));
    }

    private void inOneParagraph(Stretch quote) throws NotBorne {
        Document document = found.mentions().document();
        if (document.sentenceOf(quote.from()).paragraph()
                != document.sentenceOf(quote.to() - 1).paragraph()) {
            throw new NotBorne("quote-too-long", "the quote runs over several paragraphs");
        }
    }

    void statement(ProposedStatement proposed) {
        judge(proposed, proposed.quote(), quote -> {
            SpeechClaims said = new SpeechClaims(found.mentions(), times, ends(), gate.directs);
            SpeechClaims.Spoken spoken = said.of(proposed, quote, before);
            know(spoken.speaker());
            found = found.with(spoken.act(), said.addressees(proposed, quote), arm);
        });
    }

    /** Posts first: they tell who is meant by a title. */
    void claims(List<ProposedClaim> proposed) {
        List<ProposedClaim> rest = new ArrayList<>(proposed);
        rest.removeIf(claim -> relations.has("post", claim.relation()));
        proposed.stream()
                .filter(claim -> relations.has("post", claim.relation()))
                .forEach(claim -> judge(claim, claim.quote(), quote -> post(claim, quote)));
        rest.forEach(claim -> judge(claim, claim.quote(), quote -> relation(claim, quote)));
    }

    private void post(ProposedClaim claim, Stretch quote) throws NotBorne {
        EndFinder ends = ends();
        EntityMention person = ends.find(claim.subject(), quote, Set.of("Person"));
        know(person);
        HeldPosts held = gate.posts.of(claim, quote, person, found, ends);
        if (claim.modality() != Modality.ACTUAL) {
            throw new NotBorne("post-not-held", "that a post is not held, or is to be held, is not read");
        }
        found = found.with(held, arm);
    }

    private void relation(ProposedClaim claim, Stretch quote) throws NotBorne {
        Vocabulary.Relation relation =
                gate.lexicon.entities().vocabulary().relations().get(claim.relation());
        if (relation == null || !relation.inClaims() || relation.kind() != Vocabulary.ValueKind.ENTITY) {
            throw new NotBorne("no-such-relation", "the ontology has no relation " + claim.relation());
        }
        EndFinder finder = ends();
        EntityMention subject = subject(claim, relation, quote, finder);
        EntityMention object = city(relation, finder.find(claim.object(), quote, relation.range()));
        RelationEnds.Pair pair = pair(relation, subject.entity(), object.entity());
        boolean verb = gate.mayFollow(relation.name());
        ClaimWords words = ClaimWords.of(found.mentions(), times, quote, subject, object, verb);
        if (!words.scope().holds(words.begin())) {
            throw new NotBorne("ends-apart", "the two stand in different sentences");
        }
        if (found.isTurned(relation.name(), pair, quote)) {
            throw new NotBorne("ends-swapped", "it was read there already the other way round");
        }
        gate.overreach.proposal(relation.name(), words, found.holders().officials());
        gate.modes.check(relation.name(), claim.modality(), words);
        Voice voice = new VoiceCheck(found.said(), relations, finder).check(claim, words);
        Period period = when.of(claim.time(), quote, claim.modality());
        found = found.with(new RelationCandidate(
                pair.subject(),
                relation.name(),
                pair.object(),
                quote.from(),
                quote.to(),
                words.trigger(),
                claim.modality(),
                relations.has("state", relation.name()) ? Period.UNKNOWN : period,
                voice.own(),
                Gate.MEASURED,
                voice.sayer().map(EntityMention::entity).stream().toList(),
                List.of(arm)));
        know(subject);
        know(object);
        voice.sayer().ifPresent(this::know);
    }

    /** The subject; an official of a government stands for it where that is what he says. */
    private EntityMention subject(ProposedClaim claim, Vocabulary.Relation relation, Stretch quote, EndFinder finder)
            throws NotBorne {
        Optional<EntityMention> official = relations.has("governmental", relation.name())
                        && finder.seek(claim.subject(), quote, relation.domain())
                                .isEmpty()
                ? finder.official(claim.subject(), quote)
                : Optional.empty();
        return official.isPresent() ? official.get() : finder.find(claim.subject(), quote, relation.domain());
    }

    /** A capital as the city where a relation may lead to a place, though it may mean the government elsewhere. */
    private EntityMention city(Vocabulary.Relation relation, EntityMention end) {
        String written = found.mentions().document().written(end.from(), end.to());
        boolean capital = relation.range().contains("Place")
                && gate.lexicon.entities().isA(end.entity(), "Government")
                && gate.lexicon
                        .countries()
                        .byCapital(gate.lexicon.segmenter().key(written))
                        .isPresent();
        return gate.lexicon.countries().of(end.entity().id()).stream()
                .filter(country -> capital)
                .flatMap(country -> country.city().isEmpty()
                        ? gate.lexicon.entities().named(written).stream()
                        : Stream.of(gate.lexicon.entities().get(country.city())))
                .filter(NamedEntity::isPlace)
                .findFirst()
                .map(city -> new EntityMention(end.from(), end.to(), city, Form.PASSING))
                .orElse(end);
    }

    private RelationEnds.Pair pair(Vocabulary.Relation relation, NamedEntity subject, NamedEntity object)
            throws NotBorne {
        Optional<RelationEnds.Pair> pair = gate.ends.of(relation.name(), subject, object);
        if (pair.isPresent()
                && pair.get().subject().id().equals(pair.get().object().id())) {
            throw new NotBorne("one-end", "both ends are the same");
        }
        if (pair.isPresent()) {
            return pair.get();
        }
        throw gate.ends.of(relation.name(), object, subject).isPresent()
                ? new NotBorne("ends-swapped", "the ontology allows the relation only the other way round")
                : new NotBorne(
                        "not-in-domain",
                        "the ontology does not allow " + relation.name() + " between a " + subject.type() + " and a "
                                + object.type());
    }

    /** Remembers whom a proposal names and the reader has not found. */
    private void know(EntityMention end) {
        if (end.isMention()) {
            found = found.with(found.mentions().with(end));
        }
    }

    private EndFinder ends() {
        return new EndFinder(found.said(), found.holders());
    }
}
