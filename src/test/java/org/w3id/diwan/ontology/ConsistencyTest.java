package org.w3id.diwan.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the sources say as facts can be true together under the ontology and its alignments. Jena's rule engine applies the W3C's own
 * rules for OWL 2 RL: its ready-made OWL reasoners took minutes for some thousand triples.
 */
final class ConsistencyTest {
    private static final Path TRIPLES = Path.of("triples");
    private static final Path WORLD = Path.of("src/test/resources/cases/shapes/world.trig");
    private static final String PREFIXES = """
            @prefix : <https://w3id.org/diwan/ontology#> .
            @prefix claim: <https://w3id.org/diwan/claim/> .
            @prefix id: <https://w3id.org/diwan/id/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix statement: <https://w3id.org/diwan/statement/> .
            """;

    private static final Property CONTRADICTION = ResourceFactory.createProperty("urn:x-diwan:contradiction");

    private static final Model ONTOLOGY =
            RDFDataMgr.loadModel("ontology/diwan.ttl").add(RDFDataMgr.loadModel("ontology/alignments.ttl"));
    private static final List<Rule> RULES =
            Rule.rulesFromURL(Objects.requireNonNull(ConsistencyTest.class.getResource("owl-rl.rules"))
                    .toString());

    /** What the rules know of OWL. */
    private static final Set<Resource> KNOWN = Set.of(
            OWL.Ontology,
            OWL.Class,
            OWL.ObjectProperty,
            OWL.DatatypeProperty,
            OWL.AnnotationProperty,
            OWL2.NamedIndividual,
            OWL.FunctionalProperty,
            OWL.SymmetricProperty,
            OWL2.TransitiveProperty,
            OWL.disjointWith,
            OWL.differentFrom,
            OWL.versionInfo,
            OWL2.versionIRI);

    /** Without this, the rules might pass over what a new axiom contradicts. */
    @Test
    void theRulesKnowEveryConstructOfOwlThatTheOntologyUses() {
        Set<RDFNode> used = new HashSet<>();
        ONTOLOGY.listStatements().forEach(axiom -> {
            used.add(axiom.getPredicate());
            used.add(axiom.getObject());
        });
        used.removeIf(
                term -> !term.isURIResource() || !term.asResource().getURI().startsWith(OWL.NS));

        assertThat(KNOWN).containsAll(used.stream().map(RDFNode::asResource).toList());
    }

    @Test
    void theOntologyWithItsAlignmentsIsConsistent() {
        assertThat(contradictions(ModelFactory.createDefaultModel())).isEmpty();
    }

    @Test
    void theGraphIsConsistentWithTheOntology() throws IOException {
        Model facts = ModelFactory.createDefaultModel();
        for (Path file : graphs()) {
            facts.add(RDFDataMgr.loadDataset(file.toString()).getUnionModel());
        }

        assertThat(contradictions(facts)).isEmpty();
    }

    @Test
    void theFaultlessGraphIsConsistent() {
        assertThat(contradictions(worldWith(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:jane-doe a :Place .",
                "id:northport :holdsPost id:defence-minister-of-arland .",
                "id:jane-doe :postIn id:arland-government .",
                "id:river-talks-2030 a :Claim .",
                "id:jane-doe a prov:Activity , prov:Entity .",
                "id:northport prov:hadPrimarySource id:arland ; :speaker id:jane-doe .",
                "claim:00000000000000000000000000000002 :modality :Denied .",
                "claim:00000000000000000000000000000007 :confidence 0.5 .",
                "claim:00000000000000000000000000000002 :confidence \"high\" .",
                "id:river-talks-2030 :partOf \"the forum\" .",
                "id:northport <http://www.w3.org/2002/07/owl#sameAs> id:jane-doe ."
            })
    void aContradictionIsFound(String contradiction) {
        assertThat(contradictions(worldWith(contradiction))).isNotEmpty();
    }

    private static Model worldWith(String further) {
        Model facts = ModelFactory.createDefaultModel()
                .add(RDFDataMgr.loadDataset(WORLD.toString()).getUnionModel());
        RDFDataMgr.read(facts, new StringReader(PREFIXES + further), null, Lang.TURTLE);
        return facts;
    }

    /** The converted dossier. */
    private static List<Path> graphs() throws IOException {
        try (Stream<Path> files = Files.list(TRIPLES)) {
            List<Path> graphs = files.filter(file -> file.toString().endsWith(".trig"))
                    .sorted()
                    .toList();
            assertThat(graphs).as("graphs in %s", TRIPLES).isNotEmpty();
            return graphs;
        }
    }

    private static Set<String> contradictions(Model facts) {
        GenericRuleReasoner reasoner = new GenericRuleReasoner(RULES);
        reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
        Set<String> contradictions = new TreeSet<>();
        ModelFactory.createInfModel(reasoner, ONTOLOGY.union(facts))
                .listStatements(null, CONTRADICTION, (RDFNode) null)
                .forEach(found -> contradictions.add(found.getSubject() + " contradicts " + found.getObject()));
        return contradictions;
    }
}
