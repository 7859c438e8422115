package org.w3id.diwan.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The ontology's file explains itself: every term is described, and what the descriptions mention exists. */
final class OntologyTest {
    private static final Path REGISTER = Path.of("triples/register.trig");
    private static final String ENTITIES = "https://w3id.org/diwan/id/";
    private static final Property DOMAIN_INCLUDES = ResourceFactory.createProperty("https://schema.org/domainIncludes");
    private static final Property RANGE_INCLUDES = ResourceFactory.createProperty("https://schema.org/rangeIncludes");
    private static final Pattern TERM = Pattern.compile("(?<![\\w/]):(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("\\bid:([a-z0-9-]*[a-z0-9])");

    private final OntologyTerms ontology = OntologyTerms.read();

    @Test
    void everyTermHasOneEnglishLabelDefinitionAndExample() {
        List<String> lacking = new ArrayList<>();
        for (Resource term : ontology.all()) {
            for (Property description : List.of(RDFS.label, SKOS.definition, SKOS.example)) {
                long english = OntologyTerms.values(term, description).stream()
                        .filter(text -> "en".equals(text.asLiteral().getLanguage())
                                && !text.asLiteral().getString().isBlank())
                        .count();
                if (english != 1) {
                    lacking.add(term.getLocalName() + " has " + english + " " + description.getLocalName());
                }
            }
        }

        assertThat(lacking).isEmpty();
    }

    @Test
    void noLabelIsUsedTwiceAmongTermsOfOneKind() {
        List<String> labels = ontology.all().stream()
                .map(term -> term.getProperty(RDF.type).getObject() + " "
                        + term.getProperty(RDFS.label, "en").getString())
                .toList();

        assertThat(labels).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsLeftToDo() throws Exception {
        assertThat(Files.readString(Path.of("ontology/diwan.ttl"))).doesNotContainIgnoringCase("todo");
    }

    @Test
    void everyClassStandsBelowEntityOrBesideIt() {
        Set<String> roots = new TreeSet<>(ontology.classes());
        roots.removeIf(name ->
                ontology.model().getResource(OntologyTerms.NAMESPACE + name).hasProperty(RDFS.subClassOf));

        assertThat(roots).containsExactlyInAnyOrder("Entity", "Source", "Passage", "Statement", "Claim", "Reading");
    }

    @Test
    void staysSmall() {
        assertThat(ontology.classes()).hasSizeLessThanOrEqualTo(26);
        assertThat(ontology.properties()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void alternativeDomainsAndRangesLieWithinTheSingleOnes() {
        assertThat(outside(DOMAIN_INCLUDES, RDFS.domain)).isEmpty();
        assertThat(outside(RANGE_INCLUDES, RDFS.range)).isEmpty();
    }

    @Test
    void thereAreNoBlankNodes() {
        assertThat(ontology.model().listStatements().toList())
                .noneMatch(axiom ->
                        axiom.getSubject().isAnon() || axiom.getObject().isAnon());
    }

    @Test
    void examplesNameTermsThatExist() {
        assertThat(ontology.names()).containsAll(mentioned(TERM));
    }

    @Test
    void examplesNameEntitiesOfTheRegister() {
        Model register = RDFDataMgr.loadDataset(REGISTER.toString()).getUnionModel();

        assertThat(mentioned(ENTITY))
                .isNotEmpty()
                .allMatch(id -> register.contains(
                        register.getResource(ENTITIES + id),
                        RDF.type,
                        register.getResource(OntologyTerms.NAMESPACE + "Entity")));
    }

    /** What the definitions and examples mention, by a form of name. */
    private Set<String> mentioned(Pattern form) {
        Set<String> names = new TreeSet<>();
        for (Resource term : ontology.all()) {
            for (Property text : List.of(SKOS.definition, SKOS.example)) {
                Matcher name = form.matcher(term.getProperty(text).getString());
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private List<String> outside(Property alternatives, Property single) {
        List<String> outside = new ArrayList<>();
        for (Resource term : ontology.all()) {
            for (RDFNode alternative : OntologyTerms.values(term, alternatives)) {
                boolean within = OntologyTerms.values(term, single).stream()
                        .allMatch(end -> ontology.isBelow(alternative.asResource(), RDFS.subClassOf, end.asResource()));
                if (!within) {
                    outside.add(term.getLocalName() + " " + alternative);
                }
            }
        }
        return outside;
    }
}
