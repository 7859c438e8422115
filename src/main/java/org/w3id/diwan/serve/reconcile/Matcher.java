package org.w3id.diwan.serve.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;

/**
 * Answers a batch: the index proposes entities by their names, then types and properties decide between them. A table may name an
 * entity by its IRI or id too, also by one that was merged into another.
 */
final class Matcher {
    /** So many are looked at before properties put them in order. */
    private static final int HEADROOM = 25;

    private final PlainValues values;

    Matcher(PlainValues values) {
        this.values = values;
    }

    Map<String, Map<String, List<Candidate>>> answer(Map<String, Question> questions, Register register) {
        Map<String, List<Match>> matches = new LinkedHashMap<>();
        Set<String> entities = new LinkedHashSet<>();
        Set<String> properties = new LinkedHashSet<>();
        questions.forEach((key, question) -> {
            List<Match> found = find(question, register.index());
            matches.put(key, found);
            if (!question.conditions().isEmpty()) {
                found.forEach(match -> entities.add(match.entity().value()));
                question.conditions().forEach(condition -> properties.add(condition.property()));
            }
        });
        Evidence evidence = new Evidence(register, values.of(entities, properties));
        Map<String, Map<String, List<Candidate>>> answers = new LinkedHashMap<>();
        questions.forEach((key, question) -> answers.put(
                key, Map.of("result", candidates(question, matches.getOrDefault(key, List.of()), register, evidence))));
        return answers;
    }

    private static List<Match> find(Question question, NameIndex index) {
        NameQuery query = NameQuery.of(question.text()).atMost(Math.max(question.limit(), HEADROOM));
        return switch (question.strictness()) {
            case SHOULD -> index.find(query);
            case ANY -> index.find(query.ofTypes(question.types()));
            case ALL ->
                index.find(query.ofTypes(question.types())).stream()
                        .filter(match -> match.types().containsAll(question.types()))
                        .toList();
        };
    }

    private static List<Candidate> candidates(
            Question question, List<Match> matches, Register register, Evidence evidence) {
        List<Weighed> weighed = new ArrayList<>(matches.stream()
                .map(match -> Weighed.of(match, question, evidence))
                .toList());
        Collections.sort(weighed);
        List<Candidate> candidates = new ArrayList<>();
        Optional<Register.Known> named = named(question, register);
        named.map(Matcher::identified).ifPresent(candidates::add);
        boolean sole = weighed.stream().filter(each -> each.agreeing() > 0).count() == 1;
        for (int i = 0; i < weighed.size() && candidates.size() < question.limit(); i++) {
            Weighed each = weighed.get(i);
            String id = each.match().entity().value();
            boolean certain = i == 0 && named.isEmpty() && each.isCertain(sole);
            if (named.isEmpty() || !named.get().id().equals(id)) {
                register.entity(id).ifPresent(known -> candidates.add(each.candidate(known, certain)));
            }
        }
        return candidates;
    }

    /** Only what cannot be a common word is taken for an id. */
    private static Optional<Register.Known> named(Question question, Register register) {
        String text = question.text();
        return text.indexOf('-') > 0 ? register.entity(text) : register.entityOfIri(text);
    }

    private static Candidate identified(Register.Known known) {
        return new Candidate(
                known.id(),
                known.name("en"),
                known.description(),
                known.types(),
                100,
                true,
                List.of(new Candidate.Feature("identifier", true)));
    }
}
