package org.w3id.diwan.serve.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.claim.ClaimFilter;
import org.w3id.diwan.query.claim.ClaimFilter.Part;
import org.w3id.diwan.serve.http.Refused;

/**
 * What is to be compared: one of the three.
 *
 * @param entity an id; empty if it is something else
 * @param relation a local name; empty if it is something else
 * @param sources two ids, or none
 */
public record Asked(String entity, String relation, List<String> sources) {
    private static final String WAYS = "Give one of entity=ID, relation=NAME, or source=ID twice.";

    static Asked of(HttpServletRequest request) {
        List<String> sources = request.getParameterValues("source") == null
                ? List.of()
                : Stream.of(request.getParameterValues("source"))
                        .map(String::strip)
                        .filter(source -> !source.isEmpty())
                        .map(Asked::tail)
                        .toList();
        Asked asked = new Asked(one(request, "entity"), one(request, "relation"), sources);
        long ways = Stream.of(!asked.entity.isEmpty(), !asked.relation.isEmpty(), !sources.isEmpty())
                .filter(given -> given)
                .count();
        if (ways > 1 || (!sources.isEmpty() && sources.stream().distinct().count() != 2)) {
            throw Refused.with(400, WAYS);
        }
        boolean valid = Stream.concat(Stream.of(asked.entity), sources.stream())
                        .allMatch(id -> id.isEmpty() || Slug.isValid(id))
                && asked.relation.matches("[A-Za-z]{0,60}");
        if (!valid) {
            throw Refused.with(400, "Ids are as in the addresses of pages, such as lloyd-austin; /search finds them.");
        }
        return asked;
    }

    private static String one(HttpServletRequest request, String name) {
        return tail(Optional.ofNullable(request.getParameter(name)).orElse("").strip());
    }

    /** An IRI or {@code id:name} is as good as the name. */
    private static String tail(String text) {
        return text.substring(
                Math.max(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')), text.lastIndexOf(':')) + 1);
    }

    /** Whether nothing was asked yet. */
    public boolean isEmpty() {
        return entity.isEmpty() && relation.isEmpty() && sources.isEmpty();
    }

    /** The address of the same. */
    public String address() {
        return "/compare?"
                + Stream.concat(
                                Stream.of(parameter("entity", entity), parameter("relation", relation)),
                                sources.stream().map(source -> parameter("source", source)))
                        .filter(parameter -> !parameter.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Which claims are compared. */
    ClaimFilter filter() {
        if (!entity.isEmpty()) {
            return ClaimFilter.of(Part.ABOUT, List.of(IriScheme.entities() + entity));
        }
        return relation.isEmpty()
                ? ClaimFilter.of(
                        Part.SOURCE,
                        sources.stream().map(id -> IriScheme.sources() + id).toList())
                : ClaimFilter.of(Part.RELATION, List.of(IriScheme.term(relation)));
    }
}
