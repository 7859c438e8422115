package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.entity.EntityClaims;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.KnownEntity;
import org.w3id.diwan.query.ontology.LanguageText;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.TextDirection;

/** Pages about names: {@code /search?q=}, with the same index as reconciliation, and a few lines to be shown in a frame of another site. */
public record NamePages(Supplier<EntityRegister> register, EntityClaims claims) {
    private static final int SHOWN = 30;
    private static final int LONGEST = 300;
    private static final int MOST_FACTS = 3;
    private static final List<String> TELLING =
            List.of("country", "holdsPost", "postIn", "partOf", "memberOf", "locatedIn");
    private static final String IN_A_FRAME =
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /**
     * What the page of a search shows.
     *
     * @param asked what was searched for; empty before anything was
     * @param found the entities of that name, the best first
     * @param perhaps others whose names are like it, for a person to choose from
     */
    public record SearchPage(String asked, List<Found> found, List<Found> perhaps) {}

    /**
     * An entity that may be meant.
     *
     * @param href its page on this host
     * @param type its narrowest class in words
     * @param description one line; may be empty
     * @param matched the name that fits, where it is another than the one shown; else empty
     * @param sure whether it has that name, or one that begins so
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder("iri")
    public record Found(
            @JsonIgnore String href,
            String name,
            String type,
            String description,
            String matched,
            @JsonIgnore boolean sure) {
        /** Its IRI, for programs. */
        @JsonProperty
        public String iri() {
            return HtmlTemplates.iri(href);
        }
    }

    /**
     * What a preview shows.
     *
     * @param href the entity's page
     * @param types in words
     * @param facts what tells it from others of its name: its posts, its country
     */
    public record Preview(
            String href, String title, String types, String description, List<String> facts, List<LanguageText> names) {
        /** How a name runs. */
        public String direction(LanguageText name) {
            return TextDirection.ofLanguage(name.language());
        }
    }

    /** Finds entities by name for people, by whole names and by beginnings. */
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        if (asked.length() > LONGEST) {
            throw JsonInput.malformed("No name is longer than " + LONGEST + " characters.");
        }
        List<Found> all = asked.isEmpty() ? List.of() : find(asked, AnswerStyle.languages(request));
        List<Found> sure = all.stream().filter(Found::sure).toList();
        List<Found> perhaps = all.stream().filter(found -> !found.sure()).toList();
        SearchPage page = new SearchPage(asked, sure, perhaps);
        if (wantsJson(request, response)) {
            response.addHeader("Vary", "Accept-Language");
            new Representation(Json.bytes(page), "application/json").send(request, response);
        } else {
            send(response, "reconcile/search.jte", page);
        }
    }

    /** A page unless JSON is asked for. */
    private static boolean wantsJson(HttpServletRequest request, HttpServletResponse response) {
        String format = request.getParameter("format");
        String chosen = Negotiation.choose(request, response, List.of("text/html", "application/json"));
        return format == null ? chosen.equals("application/json") : format.equals("json");
    }

    private List<Found> find(String asked, List<String> languages) {
        EntityRegister known = register.get();
        Map<String, String> matched = new LinkedHashMap<>();
        known.entity(asked).ifPresent(entity -> matched.put(entity.id(), ""));
        NameQuery query = NameQuery.of(asked).atMost(SHOWN);
        List<Match> named = known.index().find(query);
        List<Match> begun = known.index().find(query.as(NameQuery.Mode.SUGGEST));
        Set<String> sure = new HashSet<>(matched.keySet());
        Stream.concat(named.stream().filter(match -> match.score() >= Match.CERTAIN), begun.stream())
                .forEach(match -> sure.add(match.entity().value()));
        Stream.concat(named.stream(), begun.stream())
                .forEach(match -> matched.putIfAbsent(
                        match.entity().value(), match.matched().text()));
        List<String> shown = matched.keySet().stream().limit(SHOWN).toList();
        known.load(shown);
        return shown.stream()
                .flatMap(id -> known.entity(id).stream())
                .map(entity ->
                        found(entity, languages, matched.getOrDefault(entity.id(), ""), sure.contains(entity.id())))
                .toList();
    }

    private Found found(KnownEntity entity, List<String> languages, String matched, boolean sure) {
        String name = entity.name(List.of("en")).text();
        String type = words(entity, languages).findFirst().orElse("");
        String as = matched.equals(name) ? "" : matched;
        return new Found("/id/" + entity.id(), name, type, entity.description(), as, sure);
    }

    /** There is nothing in it to click but a link to the entity's page. */
    void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        KnownEntity entity = Suggestions.entity(request, register.get());
        List<String> languages = AnswerStyle.languages(request);
        response.setHeader("Content-Security-Policy", IN_A_FRAME);
        send(
                response,
                "reconcile/preview.jte",
                new Preview(
                        "/id/" + entity.id(),
                        entity.name(languages).text(),
                        words(entity, languages).collect(Collectors.joining(", ")),
                        entity.description(),
                        facts(entity, languages),
                        entity.names().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(name -> new LanguageText(name.getValue(), name.getKey()))
                                .toList()));
    }

    /** What some source says is so of what tells namesakes apart, in words. */
    private List<String> facts(KnownEntity entity, List<String> languages) {
        EntityRegister known = register.get();
        List<String> facts = new ArrayList<>();
        for (String id : TELLING) {
            List<String> names = known.ontology().property(id).stream()
                    .flatMap(property -> claims.someOf(List.of(entity.id()), List.of(property)).stream())
                    .filter(value -> value.isActual() && value.value().isURI())
                    .map(value -> value.value().getURI())
                    .distinct()
                    .limit(MOST_FACTS)
                    .flatMap(iri -> known.entityOfIri(iri).stream())
                    .map(other -> other.name(languages).text())
                    .toList();
            if (!names.isEmpty()) {
                facts.add(word(id, languages) + ": " + String.join("; ", names));
            }
        }
        return facts;
    }

    /** The classes of an entity in words, the narrowest first. */
    private Stream<String> words(KnownEntity entity, List<String> languages) {
        return entity.types().stream().map(type -> word(type, languages));
    }

    private String word(String term, List<String> languages) {
        return LanguageText.of(register.get().ontology().labels(term), languages, term)
                .text();
    }

    private static void send(HttpServletResponse response, String template, Object page) throws IOException {
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        HtmlTemplates.page(template, page).sendUnchecked(response);
    }
}
