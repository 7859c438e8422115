package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;

/**
 * Completes what somebody types: {@code /reconcile/suggest/entity}, {@code type} and {@code property}. Version 1.0 calls {@code offset}
 * what 0.2 calls {@code cursor}; both are understood.
 */
final class SuggestServlet extends JsonServlet {
    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;

    /** A suggested entity, on the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Suggestion(
            String id, String name, String description, List<Term> notable, String lang, String dir) {}

    /** Which of the suggestions are wanted. */
    private record Page(int offset, int limit) {
        int end() {
            return offset + limit;
        }
    }

    private final transient CurrentRegister register;
    private final transient Ontology ontology;

    SuggestServlet(CurrentRegister register, Ontology ontology) {
        this.register = register;
        this.ontology = ontology;
    }

    @Override
    Object answer(HttpServletRequest request, Wanted wanted) throws RefusedRequest {
        String prefix = required(request, "prefix").strip();
        int cursor = number(request, "cursor", 0);
        Page page = new Page(
                number(request, "offset", cursor), Math.min(HIGHEST_LIMIT, number(request, "limit", USUAL_LIMIT)));
        String what = Optional.ofNullable(request.getPathInfo()).orElse("");
        return Map.of(
                "result",
                switch (what) {
                    case "/entity" -> entities(prefix, page, wanted);
                    case "/type" -> terms(ontology.types(), prefix, page, wanted);
                    case "/property" -> terms(ontology.properties().keySet(), prefix, page, wanted);
                    default -> throw RefusedRequest.with(404, "Suggested are entity, type and property.");
                });
    }

    private List<Suggestion> entities(String prefix, Page page, Wanted wanted) throws RefusedRequest {
        Register known = register.get();
        // a row matched by its language is shown in it
        Map<String, String> languages = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        known.entity(prefix).ifPresent(entity -> ids.add(entity.id()));
        if (!prefix.isEmpty() && page.end() > 0) {
            NameQuery query = NameQuery.of(prefix)
                    .as(NameQuery.Mode.SUGGEST)
                    .preferring(wanted.languages().stream().findFirst().orElse(""))
                    .atMost(Math.min(NameQuery.MOST, page.end()));
            for (Match match : known.index().find(query)) {
                ids.add(match.entity().value());
                languages.put(match.entity().value(), match.matched().language());
            }
        }
        List<String> shown =
                ids.stream().skip(page.offset()).limit(page.limit()).toList();
        known.load(shown);
        return shown.stream()
                .flatMap(id -> known.entity(id).stream())
                .map(entity -> suggestion(entity, languages.getOrDefault(entity.id(), ""), wanted))
                .toList();
    }

    private Suggestion suggestion(Known entity, String matched, Wanted wanted) {
        Label name = entity.name(wanted.orIn(matched).languages());
        List<Term> types =
                entity.types().stream().map(type -> ontology.term(type, wanted)).toList();
        boolean told = wanted.isDraft() && !name.language().isEmpty();
        return new Suggestion(
                entity.id(), name.text(), entity.description(), types, told ? name.language() : "", told ? "auto" : "");
    }

    private List<Term> terms(Collection<String> ids, String prefix, Page page, Wanted wanted) {
        String begun = Ontology.localName(prefix).toLowerCase(Locale.ROOT);
        return ids.stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).contains(begun)
                        || ontology.labels(id).stream()
                                .anyMatch(
                                        label -> label.toLowerCase(Locale.ROOT).contains(begun)))
                .map(id -> ontology.term(id, wanted))
                .sorted(Comparator.<Term, Boolean>comparing(
                                term -> !term.id().toLowerCase(Locale.ROOT).equals(begun))
                        .thenComparing(
                                term -> !term.name().toLowerCase(Locale.ROOT).startsWith(begun))
                        .thenComparing(Term::name))
                .skip(page.offset())
                .limit(page.limit())
                .map(term -> term.described(ontology.definition(term.id())))
                .toList();
    }
}
