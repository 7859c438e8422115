package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;

/** Completes what somebody types: {@code /reconcile/suggest/entity}, {@code type} and {@code property}. */
final class SuggestServlet extends JsonServlet {
    private static final int SHOWN = 10;

    /** A suggested entity, on the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Suggestion(String id, String name, String description, List<Term> notable) {}

    private final transient CurrentRegister register;
    private final transient Ontology ontology;

    SuggestServlet(CurrentRegister register, Ontology ontology) {
        this.register = register;
        this.ontology = ontology;
    }

    @Override
    Object answer(HttpServletRequest request) throws MalformedRequest {
        String prefix = required(request, "prefix").strip();
        int cursor = number(request, "cursor", 0);
        String what = Optional.ofNullable(request.getPathInfo()).orElse("");
        return Map.of(
                "result",
                switch (what) {
                    case "/entity" -> entities(prefix, cursor);
                    case "/type" -> terms(ontology.types().stream(), prefix, cursor);
                    case "/property" ->
                        terms(ontology.properties().values().stream().map(Property::term), prefix, cursor);
                    default -> throw new MalformedRequest("Suggested are entity, type and property.");
                });
    }

    private List<Suggestion> entities(String prefix, int cursor) {
        Register known = register.get();
        NameQuery query = NameQuery.of(prefix).as(NameQuery.Mode.SUGGEST).atMost(cursor + SHOWN);
        return known.index().find(query).stream()
                .skip(cursor)
                .flatMap(match -> suggestion(known, match).stream())
                .toList();
    }

    private static Optional<Suggestion> suggestion(Register known, Match match) {
        return known.entity(match.entity().value())
                .map(entity -> new Suggestion(
                        entity.id(), entity.name(match.matched().language()), entity.description(), entity.types()));
    }

    private static List<Term> terms(Stream<Term> terms, String prefix, int cursor) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return terms.filter(term -> term.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || term.id().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .skip(cursor)
                .limit(SHOWN)
                .toList();
    }
}
