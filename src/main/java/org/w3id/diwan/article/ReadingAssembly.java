package org.w3id.diwan.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
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
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.DatedPassage;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;

/** Puts what was found into the model: statements with keys, claims attributed to their speakers, mentions, new entities. */
final class ReadingAssembly {
    /** Of eleven figures read in passages that nobody had seen, nine were right and none was wrong: few, so rounded down. */
    private static final BigDecimal FIGURES = new BigDecimal("0.80");

    private final Lexicon lexicon;
    private final Source source;
    private final TextFindings found;
    private final EntityMentions mentions;
    private final Map<SpeechAct, Statement> statements;

    /** The reports that became statements. */
    private final SpeechActs said;

    /**
     * A claim with what it is built from.
     *
     * @param named whom it names
     * @param confidence from 0 to 1
     * @param arms who found it
     */
    private record FoundClaim(Claim claim, List<NamedEntity> named, BigDecimal confidence, List<String> arms) {}

    ReadingAssembly(Lexicon lexicon, Source source, TextFindings found) {
        this.lexicon = lexicon;
        this.source = source;
        this.found = found;
        mentions = found.said().mentions();
        statements = statements(found.said().acts());
        said = new SpeechActs(List.copyOf(statements.keySet()), found.said().anonymous(), mentions);
    }

    MachineReading reading(DateIndex times, List<Problem> problems) {
        List<FoundClaim> all = Stream.concat(
                        found.claims().stream()
                                .filter(candidate -> isOwnVoice(candidate) || !said.isAnonymous(candidate.trigger()))
                                .map(this::relation),
                        found.figures().stream()
                                .filter(figure -> !said.isAnonymous(figure.trigger()))
                                .map(this::figure))
                .toList();
        Map<String, BigDecimal> confidence = new HashMap<>();
        Map<String, List<String>> arms = new HashMap<>();
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (FoundClaim each : all) {
            String id = each.claim().id();
            claims.putIfAbsent(id, each.claim());
            confidence.merge(id, each.confidence(), BigDecimal::max);
            arms.merge(id, each.arms(), ReadingAssembly::union);
        }
        statements.forEach((act, statement) ->
                Optional.ofNullable(found.arms().get(act)).ifPresent(finders -> arms.put(statement.id(), finders)));
        List<Claim> inOrder = claims.values().stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> claim.evidence().passages().get(0))
                        .thenComparing(Claim::id))
                .toList();
        List<EntityMention> named =
                mentions.all().stream().filter(EntityMention::isMention).toList();
        Reading reading = new Reading(
                entities(all, named),
                List.of(source),
                List.copyOf(statements.values()),
                inOrder,
                named.stream().map(this::mention).toList(),
                problems);
        return new MachineReading(reading, confidence, dates(times), arms, found.refusals());
    }

    private List<DatedPassage> dates(DateIndex times) {
        return times.all().stream()
                .map(dated -> new DatedPassage(
                        dated.period(), source.id(), mentions.document().codePoints(dated.begin(), dated.end())))
                .toList();
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Makes statements of speech acts; those that say what another says are left out. */
    private Map<SpeechAct, Statement> statements(List<SpeechAct> acts) {
        Map<SpeechAct, Statement> stated = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (SpeechAct act : acts) {
            Statement statement = statement(act, "s" + (stated.size() + 1));
            if (ids.add(statement.id())) {
                stated.put(act, statement);
            }
        }
        return stated;
    }

    private Statement statement(SpeechAct act, String key) {
        String names = act.speakers().stream().map(NamedEntity::name).collect(Collectors.joining(", "));
        return new Statement(
                key,
                ids(act.speakers()),
                ids(addressees(act)),
                act.act(),
                names + ": " + act.act().toLowerCase(Locale.ROOT),
                List.of(),
                act.when(),
                evidence(act.from(), act.to()));
    }

    private List<NamedEntity> addressees(SpeechAct act) {
        return found.addressees().getOrDefault(act, List.of());
    }

    private FoundClaim relation(RelationCandidate candidate) {
        Optional<SpeechAct> around = isOwnVoice(candidate) ? Optional.empty() : said.around(candidate.trigger());
        Claim claim = new Claim(
                candidate.subject().id(),
                candidate.relation(),
                candidate.object().id(),
                candidate.when(),
                modality(around, candidate.trigger(), candidate.modality()),
                around.map(act -> attribution(act, candidate))
                        .orElseGet(() -> new Attribution(ids(candidate.sayers()), List.of())),
                evidence(candidate.from(), candidate.to()));
        List<NamedEntity> named = new ArrayList<>(List.of(candidate.subject(), candidate.object()));
        named.addAll(candidate.sayers());
        return new FoundClaim(claim, named, BigDecimal.valueOf(candidate.confidence(), 2), candidate.arms());
    }

    /** A figure: who is quoted gives it, and without a day of its own it was counted on the day of the source. */
    private FoundClaim figure(FigureCandidate figure) {
        Optional<SpeechAct> around = said.around(figure.trigger());
        Claim claim = new Claim(
                figure.subject().id(),
                lexicon.entities().vocabulary().quantities().orElseThrow(),
                new Quantity(figure.amount(), figure.bound(), figure.unit(), ids(figure.places())),
                figure.when().isKnown() ? figure.when() : source.published(),
                modality(around, figure.trigger(), figure.modality()),
                around.map(this::attribution).orElse(Attribution.OWN_VOICE),
                evidence(figure.from(), figure.to()));
        List<NamedEntity> named = new ArrayList<>(List.of(figure.subject()));
        named.addAll(figure.places());
        return new FoundClaim(claim, named, FIGURES, List.of(MachineReading.PATTERNS));
    }

    private Evidence evidence(int from, int to) {
        return new Evidence(source.id(), List.of(mentions.document().passage(from, to)));
    }

    private static List<EntityId> ids(List<NamedEntity> named) {
        return named.stream().map(NamedEntity::id).toList();
    }

    /** What somebody denies is denied. */
    private static Modality modality(Optional<SpeechAct> around, int trigger, Modality own) {
        return around.filter(act -> act.act().equals("Denying") && act.verb() >= 0 && act.verb() < trigger)
                        .isPresent()
                ? Modality.DENIED
                : own;
    }

    private Attribution attribution(SpeechAct act) {
        return new Attribution(
                ids(act.speakers()).stream().distinct().toList(),
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

    private Mention mention(EntityMention mention) {
        return new Mention(
                mention.entity().id(),
                mentions.document().written(mention.from(), mention.to()),
                source.id(),
                mentions.document().passage(mention.from(), mention.to()));
    }

    /** The entities that no register holds, with the bodies of new posts. */
    private List<Entity> entities(List<FoundClaim> claims, List<EntityMention> named) {
        Map<EntityId, NamedEntity> used = new LinkedHashMap<>();
        Stream<NamedEntity> met = Stream.of(
                        statements.keySet().stream()
                                .flatMap(act -> Stream.concat(act.speakers().stream(), addressees(act).stream())),
                        claims.stream().flatMap(each -> each.named().stream()),
                        named.stream().map(EntityMention::entity))
                .flatMap(each -> each);
        met.forEach(known -> used.putIfAbsent(known.id(), known));
        found.posts().forEach((post, bodies) -> {
            if (used.containsKey(post.id())) {
                bodies.forEach(body -> used.putIfAbsent(body.id(), body));
            }
        });
        return used.values().stream()
                .filter(known -> !lexicon.entities().isRegistered(known.id()))
                .sorted(Comparator.comparing(NamedEntity::id))
                .map(this::entity)
                .toList();
    }

    private Entity entity(NamedEntity known) {
        String in = lexicon.relations().the("in");
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
