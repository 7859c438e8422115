package org.w3id.diwan.query.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.Deadline;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.EntityClaims;
import org.w3id.diwan.query.entity.EntityRegister;

/**
 * Answers a batch: entities are proposed by their names or ids, or, where neither is given, by what is known of them; then types and
 * properties decide between them. A table may name an entity by its IRI or id too, also by one that was merged into another.
 */
public final class Matcher {
    /** What a property or type that differs costs of the score. */
    public static final int COST = Weighed.COST;

    /** So many are looked at before properties put them in order. */
    private static final int HEADROOM = 25;

    private final EntityRegister register;
    private final EntityClaims claims;
    private final PropertySearch search;

    /** Over a register as the graph has it now, and the graph itself. */
    public Matcher(EntityRegister register, Supplier<GraphConnection> connections) {
        this.register = register;
        this.claims = new EntityClaims(connections);
        this.search = new PropertySearch(connections);
    }

    /**
     * The candidates for each question, in their order.
     *
     * @throws org.apache.jena.query.QueryCancelledException if the request's time is over before
     */
    public List<List<RankedMatch>> answer(List<MatchQuery> questions) {
        List<MatchQuery> different = questions.stream().distinct().toList();
        List<List<RankedMatch>> answers = answerOnce(different);
        Map<MatchQuery, List<RankedMatch>> byQuestion = new HashMap<>();
        for (int i = 0; i < different.size(); i++) {
            byQuestion.put(different.get(i), answers.get(i));
        }
        return questions.stream()
                .map(question -> Objects.requireNonNull(byQuestion.get(question)))
                .toList();
    }

    private List<List<RankedMatch>> answerOnce(List<MatchQuery> questions) {
        List<List<MatchCandidate>> proposals =
                questions.stream().map(this::propose).toList();
        Set<String> shown = new LinkedHashSet<>();
        Set<String> compared = new LinkedHashSet<>();
        Set<String> properties = new LinkedHashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            List<String> entities =
                    proposals.get(i).stream().map(MatchCandidate::entity).toList();
            shown.addAll(entities);
            for (MatchQuery.Condition condition : questions.get(i).of(MatchQuery.Kind.PROPERTY)) {
                compared.addAll(entities);
                properties.add(condition.property());
            }
        }
        register.load(shown);
        AgreementOfClaims evidence = AgreementOfClaims.read(register, claims, compared, properties);
        List<List<RankedMatch>> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(candidates(questions.get(i), proposals.get(i), evidence));
        }
        return answers;
    }

    private List<MatchCandidate> propose(MatchQuery question) {
        Map<String, MatchCandidate> proposals = new LinkedHashMap<>();
        for (MatchQuery.Condition condition : question.of(MatchQuery.Kind.ID)) {
            condition.values().forEach(value -> addIdentified(value, proposals));
        }
        for (MatchQuery.Condition condition : question.of(MatchQuery.Kind.NAME)) {
            condition.values().forEach(value -> addNamed(value, question, proposals));
        }
        if (!question.isNamed()) {
            Set<String> found = search.find(question, register);
            register.load(found);
            found.stream()
                    .flatMap(id -> register.entity(id).stream())
                    .forEach(known -> proposals.putIfAbsent(known.id(), MatchCandidate.byProperties(known)));
        }
        return proposals.values().stream()
                .filter(each -> fitsType(question, each) && fitsNames(question, each))
                .toList();
    }

    private void addIdentified(String value, Map<String, MatchCandidate> proposals) {
        register.entity(value)
                .ifPresent(known ->
                        proposals.put(known.id(), MatchCandidate.identified(known, !value.endsWith(known.id()))));
    }

    private void addNamed(String text, MatchQuery question, Map<String, MatchCandidate> proposals) {
        // only what cannot be a common word is taken for an id
        if (text.indexOf('-') > 0 || register.entityOfIri(text).isPresent()) {
            addIdentified(text, proposals);
        }
        for (Match match : find(text, question)) {
            proposals.merge(
                    match.entity().value(),
                    MatchCandidate.of(match, text),
                    (before, now) -> before.score() >= now.score() ? before : now);
        }
    }

    private List<Match> find(String text, MatchQuery question) {
        Deadline.look();
        NameQuery query =
                NameQuery.of(text).preferring(question.language()).atMost(Math.max(question.limit(), HEADROOM));
        boolean only = question.strictness() != MatchQuery.Strictness.SHOULD;
        return register.index().find(only ? query.ofTypes(question.types()) : query);
    }

    private static boolean fitsType(MatchQuery question, MatchCandidate proposal) {
        Set<String> types = question.types();
        return switch (question.strictness()) {
            case SHOULD -> true;
            case ANY -> types.isEmpty() || !Collections.disjoint(types, proposal.types());
            case ALL -> proposal.types().containsAll(types);
        };
    }

    /** Whether conditions on names and ids that exclude others hold. */
    private boolean fitsNames(MatchQuery question, MatchCandidate proposal) {
        return question.conditions().stream()
                .filter(condition -> condition.kind() != MatchQuery.Kind.PROPERTY)
                .filter(condition -> condition.required() || condition.quantifier() != MatchQuery.Quantifier.ANY)
                .allMatch(condition -> {
                    Predicate<String> fits = condition.kind() == MatchQuery.Kind.ID
                            ? value -> register.canonical(value).equals(proposal.entity())
                            : value -> find(value, question).stream()
                                    .anyMatch(match -> match.entity().value().equals(proposal.entity()));
                    return switch (condition.quantifier()) {
                        case ANY -> condition.values().stream().anyMatch(fits);
                        case ALL -> condition.values().stream().allMatch(fits);
                        case NONE -> condition.values().stream().noneMatch(fits);
                    };
                });
    }

    private List<RankedMatch> candidates(
            MatchQuery question, List<MatchCandidate> proposals, AgreementOfClaims evidence) {
        List<Weighed> weighed = proposals.stream()
                .map(proposal -> Weighed.of(proposal, question, evidence))
                .filter(each -> !each.excluded())
                .sorted()
                .toList();
        boolean sole = weighed.stream().filter(each -> each.agreeing() > 0).count() == 1;
        List<RankedMatch> candidates = new ArrayList<>();
        for (int i = 0; i < weighed.size() && candidates.size() < question.limit(); i++) {
            Weighed each = weighed.get(i);
            boolean certain = i == 0 && each.isCertain(sole);
            register.entity(each.proposal().entity())
                    .ifPresent(known -> candidates.add(new RankedMatch(
                            known,
                            each.score(sole),
                            certain,
                            each.proposal().matched(),
                            each.proposal().language(),
                            each.features())));
        }
        return candidates;
    }
}
