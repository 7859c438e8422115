package org.w3id.diwan.serve.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.LanguageText;
import org.w3id.diwan.query.entity.EntityClaims;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.KnownEntity;

/**
 * Answers a batch: entities are proposed by their names or ids, or, where neither is given, by what is known of them; then types and
 * properties decide between them. A table may name an entity by its IRI or id too, also by one that was merged into another.
 */
final class Matcher {
    /** So many are looked at before properties put them in order. */
    private static final int HEADROOM = 25;

    private final EntityClaims claims;
    private final PropertySearch search;

    Matcher(EntityClaims claims, PropertySearch search) {
        this.claims = claims;
        this.search = search;
    }

    /** The candidates for each question, in their order. */
    List<List<Candidate>> answer(List<MatchQuery> questions, EntityRegister register, AnswerStyle style) {
        List<List<Proposal>> proposals = new ArrayList<>();
        Set<String> entities = new LinkedHashSet<>();
        Set<String> properties = new LinkedHashSet<>();
        Set<String> shown = new LinkedHashSet<>();
        for (MatchQuery question : questions) {
            List<Proposal> proposed = propose(question, register);
            proposals.add(proposed);
            proposed.forEach(each -> shown.add(each.entity()));
            List<MatchQuery.Condition> conditions = question.of(MatchQuery.Kind.PROPERTY);
            if (!conditions.isEmpty()) {
                proposed.forEach(each -> entities.add(each.entity()));
                conditions.forEach(condition -> properties.add(condition.property()));
            }
        }
        register.load(shown);
        AgreementOfClaims evidence = AgreementOfClaims.read(register, claims, entities, properties);
        List<List<Candidate>> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(candidates(questions.get(i), proposals.get(i), register, evidence, style));
        }
        return answers;
    }

    private List<Proposal> propose(MatchQuery question, EntityRegister register) {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (MatchQuery.Condition condition : question.of(MatchQuery.Kind.ID)) {
            condition.values().forEach(value -> addIdentified(value, register, proposals));
        }
        for (MatchQuery.Condition condition : question.of(MatchQuery.Kind.NAME)) {
            condition.values().forEach(value -> addNamed(value, question, register, proposals));
        }
        if (!question.isNamed()) {
            Set<String> found = search.find(question, register);
            register.load(found);
            found.stream()
                    .flatMap(id -> register.entity(id).stream())
                    .forEach(known -> proposals.putIfAbsent(known.id(), Proposal.byProperties(known)));
        }
        return proposals.values().stream()
                .filter(each -> fitsType(question, each) && fitsNames(question, each, register))
                .toList();
    }

    private static void addIdentified(String value, EntityRegister register, Map<String, Proposal> proposals) {
        register.entity(value)
                .ifPresent(known -> proposals.put(known.id(), Proposal.identified(known, !value.endsWith(known.id()))));
    }

    private static void addNamed(
            String text, MatchQuery question, EntityRegister register, Map<String, Proposal> proposals) {
        // only what cannot be a common word is taken for an id
        Optional<KnownEntity> identified = text.indexOf('-') > 0 ? register.entity(text) : register.entityOfIri(text);
        identified.ifPresent(known -> addIdentified(text, register, proposals));
        for (Match match : find(text, question, register)) {
            proposals.merge(
                    match.entity().value(),
                    Proposal.of(match, text),
                    (before, now) -> before.score() >= now.score() ? before : now);
        }
    }

    private static List<Match> find(String text, MatchQuery question, EntityRegister register) {
        NameQuery query =
                NameQuery.of(text).preferring(question.language()).atMost(Math.max(question.limit(), HEADROOM));
        boolean only = question.strictness() != MatchQuery.Strictness.SHOULD;
        return register.index().find(only ? query.ofTypes(question.types()) : query);
    }

    private static boolean fitsType(MatchQuery question, Proposal proposal) {
        Set<String> types = question.types();
        return switch (question.strictness()) {
            case SHOULD -> true;
            case ANY -> types.isEmpty() || types.stream().anyMatch(proposal.types()::contains);
            case ALL -> proposal.types().containsAll(types);
        };
    }

    /** Whether conditions on names and ids that exclude others hold. */
    private static boolean fitsNames(MatchQuery question, Proposal proposal, EntityRegister register) {
        for (MatchQuery.Condition condition : question.conditions()) {
            boolean id = condition.kind() == MatchQuery.Kind.ID;
            boolean strict = condition.required() || condition.quantifier() != MatchQuery.Quantifier.ANY;
            if (condition.kind() == MatchQuery.Kind.PROPERTY || !strict) {
                continue;
            }
            Set<Boolean> fits = condition.values().stream()
                    .map(value -> id
                            ? register.canonical(value).equals(proposal.entity())
                            : find(value, question, register).stream()
                                    .anyMatch(match -> match.entity().value().equals(proposal.entity())))
                    .collect(Collectors.toSet());
            boolean holds = switch (condition.quantifier()) {
                case ANY -> fits.contains(true);
                case ALL -> !fits.contains(false);
                case NONE -> !fits.contains(true);
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static List<Candidate> candidates(
            MatchQuery question,
            List<Proposal> proposals,
            EntityRegister register,
            AgreementOfClaims evidence,
            AnswerStyle style) {
        List<Weighed> weighed = proposals.stream()
                .map(proposal -> Weighed.of(proposal, question, evidence))
                .filter(each -> !each.excluded())
                .sorted()
                .toList();
        boolean sole = weighed.stream().filter(each -> each.agreeing() > 0).count() == 1;
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < weighed.size() && candidates.size() < question.limit(); i++) {
            Weighed each = weighed.get(i);
            boolean certain = i == 0 && each.isCertain(sole);
            register.entity(each.proposal().entity())
                    .ifPresent(known -> candidates.add(candidate(each, known, sole, certain, register, style)));
        }
        return candidates;
    }

    private static Candidate candidate(
            Weighed weighed,
            KnownEntity known,
            boolean sole,
            boolean certain,
            EntityRegister register,
            AnswerStyle style) {
        AnswerStyle inItsLanguage = style.orIn(weighed.proposal().language());
        LanguageText name = known.name(inItsLanguage.languages());
        Candidate candidate = new Candidate(
                known.id(),
                name.text(),
                known.description(),
                known.types().stream()
                        .map(type -> style.term(register.ontology(), type))
                        .toList(),
                weighed.score(sole),
                certain,
                weighed.features(),
                "",
                "");
        return style.isDraft() && !name.language().isEmpty() ? candidate.in(name.language()) : candidate;
    }
}
