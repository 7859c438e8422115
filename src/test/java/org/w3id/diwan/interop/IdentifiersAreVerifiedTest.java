package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** What leads from an entity to the same thing elsewhere was entered and verified by a person: nothing in the graph adds to it. */
@NullMarked
final class IdentifiersAreVerifiedTest {
    private static final Set<String> LEAD_ELSEWHERE = Set.of(
            "http://www.w3.org/2002/07/owl#sameAs",
            "http://xmlns.com/foaf/0.1/isPrimaryTopicOf",
            "http://www.w3.org/2004/02/skos/core#exactMatch",
            "http://www.w3.org/2004/02/skos/core#closeMatch",
            "http://www.w3.org/2000/01/rdf-schema#seeAlso",
            "https://schema.org/sameAs");

    private static final Set<String> HOSTS = Set.of("www.wikidata.org", "sws.geonames.org", "en.wikipedia.org");

    private static Reading dossier;

    @BeforeAll
    static void readDossier() throws IOException {
        try (ShippedFolder embedded = DossierReader.shipped()) {
            dossier = new DossierReader(OntologyReader.readShipped()).read(embedded.path());
        }
    }

    @Test
    void theGraphLeadsElsewhereByTheIdentifiersOfTheDossierOnly() throws IOException {
        Set<String> entered = new TreeSet<>();
        for (Entity entity : dossier.entities()) {
            entity.sameAs().forEach(same -> entered.add(IriScheme.entity(entity.id()) + " " + same));
        }

        assertThat(leadingElsewhere()).isEqualTo(entered).hasSizeGreaterThan(50);
    }

    @Test
    void everyIdentifierLeadsToADataSetOfIdentifiersAndHasEvidence() {
        for (Entity entity : dossier.entities()) {
            if (!entity.sameAs().isEmpty()) {
                assertThat(entity.evidence()).as("evidence for %s", entity.id()).isNotEmpty();
                assertThat(entity.sameAs()).extracting(URI::getHost).isSubsetOf(HOSTS);
            }
        }
    }

    private static Set<String> leadingElsewhere() throws IOException {
        DatasetGraph graph = DatasetGraphFactory.create();
        try (Stream<Path> files = Files.list(Path.of("triples"))) {
            files.filter(file -> file.toString().endsWith(".trig"))
                    .forEach(file -> RDFDataMgr.read(graph, file.toString()));
        }
        return graph.stream()
                .filter(quad -> LEAD_ELSEWHERE.contains(quad.getPredicate().getURI()))
                .filter(quad -> quad.getSubject().getURI().startsWith(IriScheme.entities()))
                .map(quad -> quad.getSubject().getURI() + " " + text(quad.getObject()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.toString();
    }
}
