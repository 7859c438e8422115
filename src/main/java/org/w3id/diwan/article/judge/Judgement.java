package org.w3id.diwan.article.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.evidence.ClaimEnd;
import org.w3id.diwan.article.evidence.ClaimWords;
import org.w3id.diwan.article.evidence.Coreference;
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
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.relation.RelationEnds;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** Judges the proposals of one arm for one text, one by one. */
final class Judgement {
    private final Gate gate;
    private final RelationMarks relations;
    private final String arm;
    private final DateIndex times;
    private final QuoteFinder quotes;
    private final TimeWords when;
    private final MergedClaims claims;
    private final MergedSpeech speech;
    private final Map<NamedEntity, List<NamedEntity>> posts;
    private final List<FigureCandidate> figures;
    private final List<RefusedProposal> refusals;
    private final Map<Proposal, Set<Stretch>> taken = new HashMap<>();
    private EntityMentions mentions;

    Judgement(Gate gate, TextFindings before, String arm, DateIndex times, Optional<LocalDate> published) {
        this.gate = gate;
        this.arm = arm;
        this.times = times;
        relations = gate.lexicon.relations();
        mentions = before.said().mentions();
        quotes = new QuoteFinder(mentions.document());
        when = new TimeWords(mentions.document(), quotes, times, published);
        claims = new MergedClaims(gate.lexicon.entities(), before.claims());
        speech = new MergedSpeech(before, arm);
        figures = before.figures();
        posts = new LinkedHashMap<>(before.posts());
        refusals = new ArrayList<>(before.refusals());
    }

    TextFindings findings() {
        return new TextFindings(
                speech.acts(mentions), claims.all(), figures, posts, speech.addressees(), refusals, speech.arms());
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
        Set<Stretch> before = taken.computeIfAbsent(proposal, first -> new HashSet<>());
        boolean failed = false;
        for (Stretch place : places) {
            try {
                if (!before.contains(place)) {
                    inOneParagraph(place);
                    judge.at(place);
                    before.add(place);
                    return;
                }
            } catch (NotBorne notBorne) {
                reason = failed ? reason : notBorne;
                failed = true;
            }
        }
        refusals.add(reason.of(proposal));
    }

    private void inOneParagraph(Stretch quote) throws NotBorne {
        if (mentions.document().sentenceOf(quote.from()).paragraph()
                != mentions.document().sentenceOf(quote.to() - 1).paragraph()) {
            throw new NotBorne("quote-too-long", "the quote runs over several paragraphs");
        }
    }

    void refuse(List<RefusedProposal> more) {
        refusals.addAll(more);
    }

    void statement(ProposedStatement proposed) {
        judge(proposed, proposed.quote(), quote -> {
            SpeechClaims said = new SpeechClaims(mentions, times, ends(), gate.directs);
            SpeechClaims.Spoken spoken = said.of(proposed, quote, speech.before());
            know(spoken.speaker());
            speech.add(spoken.act(), said.addressees(proposed, quote));
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
        ClaimEnd person = ends.find(claim.subject(), quote, Set.of("Person"));
        know(person);
        HeldPosts held = gate.posts.of(claim, quote, person, mentions, ends, claims.all());
        if (claim.modality() != Modality.ACTUAL) {
            throw new NotBorne("post-not-held", "that a post is not held, or is to be held, is not read");
        }
        for (RelationCandidate candidate : held.candidates()) {
            claims.add(new BorneClaim(candidate, List.of(), List.of(arm)));
        }
        held.posts().forEach(posts::putIfAbsent);
    }

    private void relation(ProposedClaim claim, Stretch quote) throws NotBorne {
        Vocabulary.Relation relation =
                gate.lexicon.entities().vocabulary().relations().get(claim.relation());
        if (relation == null || !relation.inClaims() || relation.kind() != Vocabulary.ValueKind.ENTITY) {
            throw new NotBorne("no-such-relation", "the ontology has no relation " + claim.relation());
        }
        EndFinder finder = ends();
        ClaimEnd subject = subject(claim, relation, quote, finder);
        ClaimEnd object = city(relation, finder.find(claim.object(), quote, relation.range()));
        RelationEnds.Pair pair = pair(relation, subject.entity(), object.entity());
        boolean verb = !relations.has("passing", relation.name()) && !relations.has("state", relation.name());
        ClaimWords words = ClaimWords.of(mentions, times, quote, subject, object, verb);
        if (!words.scope().holds(words.begin())) {
            throw new NotBorne("ends-apart", "the two stand in different sentences");
        }
        claims.contradict(pair, relation.name(), quote);
        gate.overreach.proposal(relation.name(), words, PostHolders.officials(claims.all(), posts, mentions));
        gate.modes.check(relation.name(), claim.modality(), words);
        Voice voice = new VoiceCheck(speech.acts(mentions), relations, finder).check(claim, words);
        Period period = when.of(claim.time(), quote, claim.modality());
        claims.add(new BorneClaim(
                new RelationCandidate(
                        pair.subject(),
                        relation.name(),
                        pair.object(),
                        quote.from(),
                        quote.to(),
                        words.trigger(),
                        claim.modality(),
                        relations.has("state", relation.name()) ? Period.UNKNOWN : period,
                        voice.own(),
                        Gate.MEASURED),
                voice.sayer().map(ClaimEnd::entity).stream().toList(),
                List.of(arm)));
        know(subject);
        know(object);
        voice.sayer().ifPresent(this::know);
    }

    /** The subject; an official of a government stands for it where that is what he says. */
    private ClaimEnd subject(ProposedClaim claim, Vocabulary.Relation relation, Stretch quote, EndFinder finder)
            throws NotBorne {
        Optional<ClaimEnd> official = relations.has("governmental", relation.name())
                        && finder.seek(claim.subject(), quote, relation.domain())
                                .isEmpty()
                ? finder.official(claim.subject(), quote)
                : Optional.empty();
        return official.isPresent() ? official.get() : finder.find(claim.subject(), quote, relation.domain());
    }

    /** A capital as the city where a relation may lead to a place, though it may mean the government elsewhere. */
    private ClaimEnd city(Vocabulary.Relation relation, ClaimEnd end) {
        String written = mentions.document().written(end.from(), end.to());
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
                .map(city -> new ClaimEnd(city, end.from(), end.to(), false))
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

    private void know(ClaimEnd end) {
        if (end.fresh()) {
            mentions = mentions.with(end.mention());
        }
    }

    private EndFinder ends() {
        return new EndFinder(
                mentions,
                new Coreference(
                        mentions,
                        speech.acts(mentions),
                        PostHolders.of(claims.all(), mentions),
                        PostHolders.served(claims.all(), posts, mentions)));
    }
}
