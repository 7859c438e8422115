package org.w3id.diwan.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.judge.BorneClaim;
import org.w3id.diwan.article.judge.TextFindings;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Property;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.DatedPassage;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.RefusedProposal;

/** Puts what was found into the model: statements with keys, claims attributed to their speakers, mentions, new entities. */
final class ReadingAssembly {
    /** Of eleven figures read in passages that nobody had seen, nine were right and none was wrong: few, so rounded down. */
    private static final BigDecimal FIGURES = new BigDecimal("0.80");

    private final Lexicon lexicon;
    private final Source source;
    private final EntityMentions mentions;
    private final SpeechActs said;
    private final TextFindings found;
    private final Map<SpeechAct, Statement> statements = new LinkedHashMap<>();
    private final Map<EntityId, NamedEntity> used = new LinkedHashMap<>();

    ReadingAssembly(Lexicon lexicon, Source source, TextFindings found) {
        this.lexicon = lexicon;
        this.source = source;
        this.found = found;
        mentions = found.said().mentions();
        said = new SpeechActs(state(found.said().acts()), found.said().anonymous(), mentions);
    }

    MachineReading reading(DateIndex times, List<Problem> problems) {
        Map<String, BigDecimal> confidence = new HashMap<>();
        Map<String, Claim> claims = new LinkedHashMap<>();
        Map<String, List<String>> arms = new HashMap<>();
        for (BorneClaim borne : found.claims()) {
            RelationCandidate candidate = borne.candidate();
            if (!isOwnVoice(candidate) && said.isAnonymous(candidate.trigger())) {
                continue;
            }
            Claim claim = claim(candidate, borne.sayers());
            claims.putIfAbsent(claim.id(), claim);
            arms.merge(claim.id(), borne.arms(), ReadingAssembly::union);
            confidence.merge(claim.id(), BigDecimal.valueOf(candidate.confidence(), 2), BigDecimal::max);
        }
        statements.forEach((act, statement) ->
                Optional.ofNullable(found.arms().get(act)).ifPresent(finders -> arms.put(statement.id(), finders)));
        for (FigureCandidate figure : found.figures()) {
            if (!said.isAnonymous(figure.trigger())) {
                Claim claim = claim(figure);
                claims.putIfAbsent(claim.id(), claim);
                arms.put(claim.id(), List.of(MachineReading.PATTERNS));
                confidence.put(claim.id(), FIGURES);
            }
        }
        List<Mention> named = named();
        List<DatedPassage> dates = times.all().stream()
                .map(dated -> new DatedPassage(
                        dated.period(), source.id(), mentions.document().codePoints(dated.begin(), dated.end())))
                .toList();
        List<Claim> inOrder = claims.values().stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> claim.evidence().passages().get(0))
                        .thenComparing(Claim::id))
                .toList();
        Reading reading =
                new Reading(entities(), List.of(source), List.copyOf(statements.values()), inOrder, named, problems);
        return new MachineReading(reading, confidence, dates, arms, found.refusals());
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Makes statements of speech acts; those that say what another says are left out. */
    private List<SpeechAct> state(List<SpeechAct> acts) {
        Set<String> ids = new LinkedHashSet<>();
        for (SpeechAct act : acts) {
            Statement statement = statement(act, "s" + (statements.size() + 1));
            if (ids.add(statement.id())) {
                act.speakers().forEach(this::use);
                addressees(act).forEach(this::use);
                statements.put(act, statement);
            }
        }
        return List.copyOf(statements.keySet());
    }

    private Statement statement(SpeechAct act, String key) {
        String names = act.speakers().stream().map(NamedEntity::name).collect(Collectors.joining(", "));
        return new Statement(
                key,
                act.speakers().stream().map(NamedEntity::id).toList(),
                addressees(act).stream().map(NamedEntity::id).toList(),
                act.act(),
                names + ": " + act.act().toLowerCase(Locale.ROOT),
                List.of(),
                act.when(),
                new Evidence(source.id(), List.of(mentions.document().passage(act.from(), act.to()))));
    }

    private List<NamedEntity> addressees(SpeechAct act) {
        return found.addressees().getOrDefault(act, List.of());
    }

    private void use(NamedEntity known) {
        used.putIfAbsent(known.id(), known);
    }

    private Claim claim(RelationCandidate candidate, List<NamedEntity> sayers) {
        use(candidate.subject());
        use(candidate.object());
        sayers.forEach(this::use);
        Optional<SpeechAct> around = isOwnVoice(candidate) ? Optional.empty() : said.around(candidate.trigger());
        return new Claim(
                candidate.subject().id(),
                new Property(candidate.relation()),
                new Ref(candidate.object().id()),
                candidate.when(),
                around.filter(act -> isDenied(act, candidate.trigger())).isPresent()
                        ? Modality.DENIED
                        : candidate.modality(),
                around.map(act -> attribution(act, candidate))
                        .orElseGet(() -> new Attribution(
                                sayers.stream().map(NamedEntity::id).toList(), List.of())),
                new Evidence(source.id(), List.of(mentions.document().passage(candidate.from(), candidate.to()))));
    }

    /** A figure: who is quoted gives it, and without a day of its own it was counted on the day of the source. */
    private Claim claim(FigureCandidate figure) {
        use(figure.subject());
        figure.places().forEach(this::use);
        Optional<SpeechAct> around = said.around(figure.trigger());
        Period when = figure.when().isKnown() ? figure.when() : source.published();
        return new Claim(
                figure.subject().id(),
                new Property(lexicon.entities().vocabulary().quantities().orElseThrow()),
                new Quantity(
                        figure.amount(),
                        figure.bound(),
                        figure.unit(),
                        figure.places().stream().map(NamedEntity::id).toList()),
                when,
                around.filter(act -> isDenied(act, figure.trigger())).isPresent() ? Modality.DENIED : figure.modality(),
                around.map(this::attribution).orElse(Attribution.OWN_VOICE),
                new Evidence(source.id(), List.of(mentions.document().passage(figure.from(), figure.to()))));
    }

    private Attribution attribution(SpeechAct act) {
        return new Attribution(
                act.speakers().stream().map(NamedEntity::id).distinct().toList(),
                Optional.ofNullable(statements.get(act)).map(Statement::key).stream()
                        .toList());
    }

    /** Whether the source itself says it; in a transcript it says only who holds which post. */
    private boolean isOwnVoice(RelationCandidate candidate) {
        return candidate.ownVoice()
                && (candidate.relation().equals(lexicon.relations().the("post"))
                        || !said.isAllSpeech(candidate.trigger()));
    }

    /** Who is quoted says it, unless the claim is that this one calls for something: the source says that itself. */
    private Attribution attribution(SpeechAct act, RelationCandidate candidate) {
        Attribution sayers = attribution(act);
        boolean own = sayers.sayers().contains(candidate.subject().id())
                && lexicon.relations().has("own", candidate.relation());
        return own ? new Attribution(List.of(), sayers.statements()) : sayers;
    }

    /** What somebody denies is denied. */
    private static boolean isDenied(SpeechAct act, int trigger) {
        return act.act().equals("Denying") && act.verb() >= 0 && act.verb() < trigger;
    }

    private List<Mention> named() {
        List<Mention> named = new ArrayList<>();
        for (EntityMention mention : mentions.all()) {
            if (mention.isMention()) {
                use(mention.entity());
                named.add(new Mention(
                        mention.entity().id(),
                        mentions.document().written(mention.from(), mention.to()),
                        source.id(),
                        mentions.document().passage(mention.from(), mention.to())));
            }
        }
        return named;
    }

    /** The entities that no register holds, with the bodies of new posts. */
    private List<Entity> entities() {
        found.posts()
                .forEach((post, bodies) -> bodies.stream()
                        .filter(body -> used.containsKey(post.id()))
                        .forEach(this::use));
        return used.values().stream()
                .filter(known -> !lexicon.entities().isRegistered(known.id()))
                .sorted(Comparator.comparing(NamedEntity::id))
                .map(this::entity)
                .toList();
    }

    private Entity entity(NamedEntity known) {
        Property in = new Property(lexicon.relations().the("in"));
        List<Entity.Link> links = found.posts().getOrDefault(known, List.of()).stream()
                .map(body -> new Entity.Link(in, body.id()))
                .toList();
        return new Entity(
                known.id(),
                lexicon.entities().ontologyClass(known.type()),
                List.of(new Name(known.name(), "en", Name.Kind.PREFERRED)),
                "Proposed by a machine reading; not reviewed",
                List.of(),
                List.of(),
                links,
                List.of());
    }
}
