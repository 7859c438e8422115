package org.w3id.diwan.rdf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class OntologyPageTest {
    private static final Path COMMITTED = Path.of("ontology/index.html");
    private static final Path GENERATED = Path.of("target/ontology/index.html");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern INNER_LINK = Pattern.compile(" href=\"#([^\"]+)\"");

    @Test
    void theCommittedPageIsTheOntologys() throws IOException {
        String page = shipped();
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, page);

        assertThat(COMMITTED)
                .as("the ontology has changed; its page is now %s: copy it to %s", GENERATED, COMMITTED)
                .hasContent(page);
    }

    @Test
    void everyTermHasAnAnchorOfItsLocalName() throws IOException {
        String ontology = Files.readString(Path.of("ontology/diwan.ttl"));
        Set<String> terms = all(Pattern.compile("(?m)^:(\\w+) a "), ontology);

        assertThat(all(ANCHOR, shipped())).hasSizeGreaterThan(100).containsAll(terms);
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() throws IOException {
        String page = shipped();

        assertThat(all(ANCHOR, page)).containsAll(all(INNER_LINK, page));
    }

    @Test
    void noAnchorIsGivenTwice() throws IOException {
        Matcher anchor = ANCHOR.matcher(shipped());

        assertThat(anchor.results().map(found -> found.group(1)).toList()).doesNotHaveDuplicates();
    }

    @Test
    void thePageNeedsNoOtherFileAndNoScript() throws IOException {
        assertThat(shipped()).doesNotContain("<script", "<link", " src=", "@import", "url(");
    }

    @Test
    void showsMarkupInATextAsText() throws IOException {
        String page = page("""
                @prefix : <https://example.org/o#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://example.org/o> a owl:Ontology ; owl:versionInfo "1" .
                :Thing a owl:Class ; rdfs:label "<b>\\"thing\\" & more</b>"@en ; skos:definition "<script>"@en .
                """);

        assertThat(page)
                .contains("<strong>&lt;b&gt;&quot;thing&quot; &amp; more&lt;/b&gt;</strong>", "<p>&lt;script&gt;</p>");
    }

    @Test
    void marksTheLanguageOfALabel() throws IOException {
        assertThat(shipped()).contains("<bdi lang=\"ar\">شخص</bdi>", "<bdi lang=\"ckb\">کەس</bdi>");
    }

    private static String shipped() throws IOException {
        try (InputStream ontology = Files.newInputStream(Path.of("ontology/diwan.ttl"));
                InputStream alignments = Files.newInputStream(Path.of("ontology/alignments.ttl"))) {
            return OntologyPage.of(ontology, alignments);
        }
    }

    private static String page(String ontology) throws IOException {
        return OntologyPage.of(
                new ByteArrayInputStream(ontology.getBytes(StandardCharsets.UTF_8)), InputStream.nullInputStream());
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
