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
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.DatedPassage;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Property;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;

/** Puts what was found into the model: statements with keys, claims attributed to their speakers, mentions, proposed entities. */
final class Findings {
    private final Source source;
    private final Notes notes;
    private final Times times;
    private final List<Said> said;
    private final List<Draft> drafts;
    private final List<Problem> problems;
    private final Map<Said, String> keys = new LinkedHashMap<>();
    private final Set<EntityId> used = new LinkedHashSet<>();

    Findings(Source source, Notes notes, Times times, List<Said> said, List<Draft> drafts, List<Problem> problems) {
        this.source = source;
        this.notes = notes;
        this.times = times;
        this.said = said;
        this.drafts = drafts;
        this.problems = problems;
    }

    MachineReading reading() {
        List<Statement> statements = statements();
        Map<String, BigDecimal> confidence = new HashMap<>();
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            Claim claim = claim(draft);
            claims.putIfAbsent(claim.id(), claim);
            confidence.merge(claim.id(), BigDecimal.valueOf(draft.confidence(), 2), BigDecimal::max);
        }
        List<Mention> mentions = mentions();
        List<DatedPassage> dates = times.all().stream()
                .map(dated -> new DatedPassage(
                        dated.period(), source.id(), notes.document().codePoints(dated.begin(), dated.end())))
                .toList();
        List<Claim> inOrder = claims.values().stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> claim.evidence().passages().get(0))
                        .thenComparing(Claim::id))
                .toList();
        return new MachineReading(
                new Reading(entities(), List.of(source), statements, inOrder, mentions, problems), confidence, dates);
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Said each : said) {
            String key = "s" + (statements.size() + 1);
            List<EntityId> speakers = each.speakers().stream().map(Known::id).toList();
            String names = each.speakers().stream().map(Known::name).collect(Collectors.joining(", "));
            Statement statement = new Statement(
                    key,
                    speakers,
                    each.addressees().stream().map(Known::id).toList(),
                    each.act(),
                    names + ": " + each.act().toLowerCase(Locale.ROOT),
                    List.of(),
                    each.when(),
                    new Evidence(source.id(), List.of(notes.document().passage(each.from(), each.to()))));
            if (ids.add(statement.id())) {
                used.addAll(speakers);
                each.addressees().forEach(known -> used.add(known.id()));
                keys.put(each, key);
                statements.add(statement);
            }
        }
        return statements;
    }

    private Claim claim(Draft draft) {
        used.add(draft.subject().id());
        used.add(draft.object().id());
        notes.meet(draft.subject());
        notes.meet(draft.object());
        return new Claim(
                draft.subject().id(),
                new Property(draft.relation()),
                new Ref(draft.object().id()),
                draft.when(),
                modality(draft),
                attribution(draft),
                new Evidence(source.id(), List.of(notes.document().passage(draft.from(), draft.to()))));
    }

    /** Whoever is quoted says it, unless the claim is that this one calls for something: that the source says itself. */
    private Attribution attribution(Draft draft) {
        Optional<Said> around = keys.keySet().stream()
                .filter(each -> each.holds(draft.trigger()))
                .reduce((one, other) -> isNearer(other, one, draft.trigger()) ? other : one);
        if (draft.ownVoice() || around.isEmpty()) {
            return Attribution.OWN_VOICE;
        }
        List<EntityId> sayers =
                around.get().speakers().stream().map(Known::id).distinct().toList();
        List<String> in = List.of(keys.getOrDefault(around.get(), ""));
        boolean own = sayers.contains(draft.subject().id())
                && (draft.relation().startsWith("callsFor")
                        || draft.relation().startsWith("claimed")
                        || draft.relation().contains("suspended"));
        return own ? new Attribution(List.of(), in) : new Attribution(sayers, in);
    }

    /** The report whose verb stands before what is said, and nearest to it. */
    private static boolean isNearer(Said other, Said one, int trigger) {
        boolean before = other.verb() <= trigger;
        return before == (one.verb() <= trigger) ? other.verb() >= one.verb() : before;
    }

    /** What somebody denies is denied. */
    private Modality modality(Draft draft) {
        boolean denied = !draft.ownVoice()
                && keys.keySet().stream()
                        .filter(each -> each.holds(draft.trigger()))
                        .reduce((one, other) -> isNearer(other, one, draft.trigger()) ? other : one)
                        .filter(each ->
                                each.act().equals("Denying") && each.verb() >= 0 && each.verb() < draft.trigger())
                        .isPresent();
        return denied ? Modality.DENIED : draft.modality();
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (Spot spot : notes.spots()) {
            if (spot.isMention()) {
                used.add(spot.entity().id());
                mentions.add(new Mention(
                        spot.entity().id(),
                        notes.document().written(spot.from(), spot.to()),
                        source.id(),
                        notes.document().passage(spot.from(), spot.to())));
            }
        }
        return mentions;
    }

    private List<Entity> entities() {
        Set<EntityId> all = new LinkedHashSet<>(used);
        List<Entity> proposed = notes.proposals(all);
        proposed.forEach(entity -> entity.links().forEach(link -> all.add(link.target())));
        return notes.proposals(all);
    }
}
