package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.diwan.serve.ServedGraph;

/** Pictures: what is on them, and what must never be. */
@NullMarked
final class PictureTest {
    /** A hub with more neighbours than a picture shows. */
    private static final String CROWD = IntStream.range(0, 200)
                    .mapToObj(i ->
                            "claim:c%d rdf:subject id:p%d ; rdf:predicate :attended ; rdf:object id:crowd ; :modality :Actual ; prov:hadPrimarySource source:one . id:p%d a :Person ."
                                    .formatted(i, i, i))
                    .reduce("source:crowd { id:crowd a :Event . ", (one, other) -> one + "\n" + other)
            + " }";

    @RegisterExtension
    static final ServedGraph SERVED =
            ServedGraph.of(EvidenceGraph.TRIG + CROWD, server -> server.module(GraphModule::new));

    private static Document svg(String query) throws Exception {
        HttpResponse<String> answer = SERVED.get("graph?format=svg&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList all = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void namesEverythingAndItsEvidence() throws Exception {
        List<String> texts = texts(svg("focus=league"));

        assertThat(texts)
                .contains(
                        "member of",
                        "proposed: supports",
                        "denied: member of",
                        "until 1 Mar 2024",
                        "3 sources (2 independent)")
                .contains("since Mar 2024", "One <script>")
                .contains("body, organisation", "reported as a fact", "proposed or planned", "denied");
        assertThat(String.join(" ", texts))
                .contains("1 step around it: 2 entities, 3 edges", "One <script>", "Sources");
    }

    @Test
    void tellsModalitiesApartByTheLine() throws Exception {
        List<Element> lines = elements(svg("focus=league"), "path");

        assertThat(lines.stream()
                        .map(line -> line.getAttribute("stroke-dasharray"))
                        .filter(dashes -> !dashes.isEmpty()))
                .as("one proposal and one denial, and both in the legend")
                .containsExactlyInAnyOrder("7 5", "7 5", "2 4", "2 4");
    }

    @Test
    void holdsNothingThatRunsOrIsElsewhere() throws Exception {
        Document svg = svg("focus=league,jane-doe");
        Set<String> names = new TreeSet<>();
        elements(svg, "*").forEach(element -> {
            names.add(element.getLocalName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertThat(attribute).doesNotStartWith("on").doesNotContain("style");
                assertThat(attribute.contains("href") && !element.getLocalName().equals("a"))
                        .isFalse();
            }
        });

        assertThat(names).containsOnly("svg", "title", "desc", "a", "path", "text");
        assertThat(SERVED.get("graph?format=svg&focus=league").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; sandbox");
    }

    @Test
    void leadsFromEntitiesAndEdgesToTheirPages() throws Exception {
        List<String> links = elements(svg("focus=league"), "a").stream()
                .map(link -> link.getAttributeNS("http://www.w3.org/1999/xlink", "href"))
                .toList();

        assertThat(links).contains("https://w3id.org/diwan/id/league");
        assertThat(links).filteredOn(link -> link.contains("/claim/")).hasSize(3);
        assertThat(links).allMatch(link -> link.startsWith("https://w3id.org/diwan/"));
    }

    @Test
    void writesNamesFromRightToLeft() throws Exception {
        Document svg = svg("focus=jane-doe&language=ar");

        assertThat(elements(svg, "text").stream()
                        .filter(text -> text.getTextContent().equals("\u062C\u064A\u0646 \u062F\u0648")))
                .isNotEmpty()
                .allMatch(text -> text.getAttribute("direction").equals("rtl"));
    }

    @Test
    void paintsTheSameInPixels() throws IOException {
        byte[] png = SERVED.bytes("graph?format=png&focus=jane-doe&language=ar");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new TreeSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }

        assertThat(colours).as("the light tones of persons and events").contains(0xFFFFFF, 0xFDEBC8, 0xFBF7C9);
        assertThat(SERVED.bytes("graph?format=png&focus=jane-doe&language=ar")).isEqualTo(png);
    }

    @Test
    void refusesWhatNobodyCouldLookAt() {
        HttpResponse<String> answer = SERVED.get("graph?format=svg&focus=crowd");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("150 entities and 300 edges", "201 and 200", "narrow it by depth");
    }

    @Test
    void showsTheFirstEdgesIfToldTo() throws Exception {
        assertThat(String.join(" ", texts(svg("focus=crowd&limit=20"))))
                .contains("21 entities, the first 20 edges of more");
    }
}
