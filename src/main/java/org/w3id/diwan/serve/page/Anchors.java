package org.w3id.diwan.serve.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.IriScheme;

/** Gives places in a source's text a name within the source's page, each once, so that {@code source/x#char=3,9} leads to what stands there. */
final class Anchors {
    private final String page;
    private final Set<String> given = new HashSet<>();

    Anchors(Node thing, IriScheme iris) {
        page = "/" + thing.getURI().substring(iris.base().length()) + "#";
    }

    /** The name of the first passage that is on this page and has none yet; empty if there is none. */
    String of(List<ThingPage.Link> passages) {
        return passages.stream()
                .map(ThingPage.Link::href)
                .filter(href -> href.startsWith(page) && given.add(href))
                .findFirst()
                .map(href -> href.substring(page.length()))
                .orElse("");
    }
}
