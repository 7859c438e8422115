package org.w3id.diwan.serve.page.thing;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.entity.Thing;
import org.w3id.diwan.serve.http.Json;

/**
 * A thing in the words of schema.org, which search engines read in pages.
 *
 * @see <a href="https://schema.org/docs/gs.html">schema.org, getting started</a>
 */
record SchemaOrg(Thing thing, NodeNames names) {
    private static final String NAMESPACE = "https://schema.org/";
    private static final Node PERSON = Curie.node("foaf:Person");

    /** As JSON-LD that cannot end a script element; empty for a statement, for which schema.org has no word. */
    String json(ThingPage.Link title, String description) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", NAMESPACE);
        switch (thing.kind()) {
            case ID -> entity(data, title);
            case SOURCE -> source(data, title);
            case CLAIM -> claim(data, title);
            case STATEMENT -> {
                return "";
            }
        }
        data.put("@id", thing.node().getURI());
        if (!description.isEmpty()) {
            data.put("description", description);
        }
        return new String(Json.bytes(data), StandardCharsets.UTF_8).strip().replace("<", "\\u003c");
    }

    private void entity(Map<String, Object> data, ThingPage.Link title) {
        data.put("@type", type());
        data.put("name", title.text());
        putAll(
                data,
                "alternateName",
                Stream.of(PageTerms.PREFERRED, PageTerms.ALTERNATIVE)
                        .flatMap(property -> names.texts(thing.node(), property))
                        .filter(name -> !name.equals(title.text())));
        putAll(
                data,
                "sameAs",
                Stream.of(PageTerms.SAME_AS, PageTerms.WIKIPEDIA)
                        .flatMap(property -> names.objects(thing.node(), property).stream())
                        .filter(Node::isURI)
                        .map(Node::getURI));
        text("geo:lat")
                .ifPresent(latitude -> text("geo:long")
                        .ifPresent(longitude -> data.put(
                                "geo",
                                ImmutableMap.of(
                                        "@type", "GeoCoordinates", "latitude", latitude, "longitude", longitude))));
        if (data.get("@type").equals("Event")) {
            text(":earliest").ifPresent(day -> data.put("startDate", day));
            text(":latest").ifPresent(day -> data.put("endDate", day));
        }
    }

    /** The graph writes schema.org's own classes out, except that a person is FOAF's. */
    private String type() {
        List<Node> types = names.objects(thing.node(), PageTerms.TYPE);
        return types.contains(PERSON)
                ? "Person"
                : types.stream()
                        .filter(type -> type.isURI() && type.getURI().startsWith(NAMESPACE))
                        .map(type -> type.getURI().substring(NAMESPACE.length()))
                        .findFirst()
                        .orElse("Thing");
    }

    private void source(Map<String, Object> data, ThingPage.Link title) {
        data.put("@type", "Article");
        data.put("headline", title.text());
        text("dcterms:issued").ifPresent(day -> data.put("datePublished", day));
        names.object(thing.node(), PageTerms.PUBLISHER)
                .ifPresent(publisher ->
                        data.put("publisher", ImmutableMap.of("@type", "Organization", "name", names.name(publisher))));
        names.object(thing.node(), Curie.node("foaf:page"))
                .filter(Node::isURI)
                .ifPresent(page -> data.put("url", page.getURI()));
    }

    private void claim(Map<String, Object> data, ThingPage.Link title) {
        data.put("@type", "Claim");
        data.put("name", title.text());
        names.object(thing.node(), PageTerms.IN_SOURCE)
                .filter(Node::isURI)
                .ifPresent(source -> data.put(
                        "appearance",
                        ImmutableMap.of("@type", "Article", "@id", source.getURI(), "headline", names.name(source))));
    }

    private Optional<String> text(String property) {
        return names.texts(thing.node(), Curie.node(property)).findFirst();
    }

    private static void putAll(Map<String, Object> data, String key, Stream<String> values) {
        List<String> all = new ArrayList<>(values.distinct().toList());
        if (!all.isEmpty()) {
            data.put(key, all);
        }
    }
}
