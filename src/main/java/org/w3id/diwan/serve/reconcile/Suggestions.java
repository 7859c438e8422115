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
import java.util.function.Supplier;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.KnownEntity;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.query.ontology.LanguageText;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Refused;

/**
 * Completes what somebody types, {@code /reconcile/suggest/entity}, {@code type} and {@code property}, and says a line about each of these,
 * {@code /reconcile/flyout/entity?id=}. Version 1.0 calls {@code offset} what 0.2 calls {@code cursor}; both are understood.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/#suggest-services">0.2, suggest services</a>
 */
public record Suggestions(Supplier<EntityRegister> register, Supplier<AskableTerms> ontology) {
    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int HIGHEST_NUMBER = 1_000;

    /** A suggested entity, on the wire. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Suggestion(
            String id, String name, String description, List<AnswerStyle.Term> notable, String lang, String dir) {}

    /** What a flyout shows. */
    public record Flyout(String name, String text) {}

    /** A flyout, on the wire. */
    private record FlyoutAnswer(String id, String html) {}

    Object suggest(HttpServletRequest request, AnswerStyle style) {
        String prefix = required(request, "prefix").strip();
        int offset = number(request, "offset", number(request, "cursor", 0));
        int limit = Math.min(HIGHEST_LIMIT, number(request, "limit", USUAL_LIMIT));
        AskableTerms terms = ontology.get();
        List<?> result = switch (what(request)) {
            case "/entity" -> entities(prefix, offset, limit, style);
            case "/type" -> terms(terms.types(), prefix, offset, limit, style);
            case "/property" -> terms(terms.properties().keySet(), prefix, offset, limit, style);
            default -> throw Refused.with(404, "Suggested are entity, type and property.");
        };
        return Map.of("result", result);
    }

    private List<Suggestion> entities(String prefix, int offset, int limit, AnswerStyle style) {
        EntityRegister known = register.get();
        // a row matched by its language is shown in it
        Map<String, String> languages = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        known.entity(prefix).ifPresent(entity -> ids.add(entity.id()));
        if (!prefix.isEmpty() && offset + limit > 0) {
            NameQuery query = NameQuery.of(prefix)
                    .as(NameQuery.Mode.SUGGEST)
                    .preferring(style.languages().stream().findFirst().orElse(""))
                    .atMost(Math.min(NameQuery.MOST, offset + limit));
            for (Match match : known.index().find(query)) {
                ids.add(match.entity().value());
                languages.put(match.entity().value(), match.matched().language());
            }
        }
        List<String> shown = ids.stream().skip(offset).limit(limit).toList();
        known.load(shown);
        return shown.stream()
                .flatMap(id -> known.entity(id).stream())
                .map(entity -> suggestion(entity, languages.getOrDefault(entity.id(), ""), style))
                .toList();
    }

    private Suggestion suggestion(KnownEntity entity, String matched, AnswerStyle style) {
        LanguageText name = entity.name(style.orIn(matched).languages());
        String lang = style.told(name.language());
        return new Suggestion(
                entity.id(),
                name.text(),
                entity.description(),
                style.terms(ontology.get(), entity.types()),
                lang,
                lang.isEmpty() ? "" : "auto");
    }

    private List<AnswerStyle.Term> terms(
            Collection<String> ids, String prefix, int offset, int limit, AnswerStyle style) {
        AskableTerms terms = ontology.get();
        String begun = lower(Curie.localName(prefix));
        return ids.stream()
                .filter(id -> lower(id).contains(begun)
                        || terms.labels(id).values().stream()
                                .anyMatch(label -> lower(label).contains(begun)))
                .map(id -> style.term(terms, id))
                .sorted(Comparator.<AnswerStyle.Term, Boolean>comparing(
                                term -> !lower(term.id()).equals(begun))
                        .thenComparing(term -> !lower(term.name()).startsWith(begun))
                        .thenComparing(AnswerStyle.Term::name))
                .skip(offset)
                .limit(limit)
                .map(term -> new AnswerStyle.Term(
                        term.id(), term.name(), terms.definition(term.id()), term.lang(), term.dir()))
                .toList();
    }

    Object flyout(HttpServletRequest request, AnswerStyle style) {
        String id = required(request, "id");
        AskableTerms terms = ontology.get();
        String term = Curie.localName(id);
        return switch (what(request)) {
            case "/entity" -> {
                KnownEntity known = entity(request, register.get());
                yield shown(known.id(), known.name(style.languages()).text(), known.description());
            }
            case "/type" -> flyout(term, terms.types().contains(term), style);
            case "/property" -> flyout(term, terms.property(term).isPresent(), style);
            default -> throw Refused.with(404, "Shown are entity, type and property.");
        };
    }

    private FlyoutAnswer flyout(String term, boolean known, AnswerStyle style) {
        if (!known) {
            throw Refused.with(404, "There is no such term.");
        }
        AskableTerms terms = ontology.get();
        return shown(term, style.term(terms, term).name(), terms.definition(term));
    }

    private static FlyoutAnswer shown(String id, String name, String text) {
        return new FlyoutAnswer(id, HtmlTemplates.text("reconcile/flyout.jte", new Flyout(name, text)));
    }

    private static String what(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The entity of the parameter {@code id}. */
    static KnownEntity entity(HttpServletRequest request, EntityRegister register) {
        return register.entity(required(request, "id"))
                .orElseThrow(() -> Refused.with(404, "There is no such entity."));
    }

    static String required(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .orElseThrow(() -> JsonInput.malformed("The parameter " + name + " is missing."));
    }

    /** A whole number from 0 to 1,000. */
    static int number(HttpServletRequest request, String name, int otherwise) {
        String value = request.getParameter(name);
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= HIGHEST_NUMBER) {
            return Integer.parseInt(value);
        }
        throw JsonInput.malformed(name + " must be a whole number from 0 to " + HIGHEST_NUMBER + ".");
    }
}
