package org.w3id.diwan.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.Rejection;

/** What a dossier's people have decided on texts that are read again: the accepted stands in it, the rejected is not proposed again. */
public final class ReviewedBefore {
    private final Map<String, List<Rejection>> known = new HashMap<>();

    /**
     * @param dossier what it holds
     * @param rejected what was refused, by the digest of the text
     */
    public ReviewedBefore(Reading dossier, Map<String, List<Rejection>> rejected) {
        rejected.forEach((digest, all) ->
                known.computeIfAbsent(digest, text -> new ArrayList<>()).addAll(all));
        Map<SourceId, List<Source.StoredText>> texts = new HashMap<>();
        dossier.sources().forEach(source -> texts.put(source.id(), source.text()));
        for (Claim claim : dossier.claims()) {
            add(texts, claim.evidence().source(), Rejection.of(claim));
        }
        for (Statement statement : dossier.statements()) {
            add(texts, statement.evidence().source(), Rejection.of(statement));
        }
    }

    private void add(Map<SourceId, List<Source.StoredText>> texts, SourceId source, Rejection decided) {
        for (Source.StoredText text : texts.getOrDefault(source, List.of())) {
            known.computeIfAbsent(text.sha256(), digest -> new ArrayList<>()).add(decided);
        }
    }

    /** A reading without what has been decided on. */
    public MachineReading without(MachineReading machine) {
        List<Rejection> decided = machine.source().text().stream()
                .flatMap(text -> known.getOrDefault(text.sha256(), List.of()).stream())
                .toList();
        if (decided.isEmpty()) {
            return machine;
        }
        Reading read = machine.reading();
        Set<EntityId> refused = refused(read, decided);
        List<Claim> claims = read.claims().stream()
                .filter(claim -> isNew(Rejection.of(claim), decided) && Collections.disjoint(claim.entities(), refused))
                .toList();
        Set<String> stated = new HashSet<>();
        claims.forEach(claim -> stated.addAll(claim.attribution().statements()));
        List<Statement> statements = read.statements().stream()
                .filter(statement -> stated.contains(statement.key())
                        || (isNew(Rejection.of(statement), decided)
                                && Collections.disjoint(statement.speakers(), refused)))
                .toList();
        List<Mention> mentions = read.mentions().stream()
                .filter(mention -> !refused.contains(mention.entity()))
                .toList();
        List<Entity> entities = used(read.entities(), statements, claims, mentions);
        Reading rest = new Reading(entities, read.sources(), statements, claims, mentions, read.problems());
        Map<String, BigDecimal> confidence = new HashMap<>(machine.confidence());
        confidence.keySet().retainAll(claims.stream().map(Claim::id).toList());
        Map<String, List<String>> arms = new HashMap<>(machine.arms());
        arms.keySet().retainAll(confidence.keySet());
        return new MachineReading(rest, confidence, machine.dates(), arms, machine.refused());
    }

    /** The new entities that something still speaks of, and those that these are described by. */
    private static List<Entity> used(
            List<Entity> proposed, List<Statement> statements, List<Claim> claims, List<Mention> mentions) {
        Set<EntityId> used = new HashSet<>();
        mentions.forEach(mention -> used.add(mention.entity()));
        statements.forEach(statement -> used.addAll(statement.speakers()));
        claims.forEach(claim -> used.addAll(claim.entities()));
        proposed.stream()
                .filter(entity -> used.contains(entity.id()))
                .flatMap(entity -> entity.links().stream())
                .forEach(link -> used.add(link.target()));
        return proposed.stream().filter(entity -> used.contains(entity.id())).toList();
    }

    private static Set<EntityId> refused(Reading read, List<Rejection> decided) {
        Map<EntityId, List<Passage>> names = read.mentions().stream()
                .collect(Collectors.groupingBy(
                        Mention::entity, Collectors.mapping(Mention::passage, Collectors.toList())));
        names.entrySet().removeIf(name -> isNew(Rejection.ofName(name.getKey(), name.getValue()), decided));
        return names.keySet();
    }

    private static boolean isNew(Rejection proposed, List<Rejection> decided) {
        return decided.stream().noneMatch(each -> each.covers(proposed));
    }
}
