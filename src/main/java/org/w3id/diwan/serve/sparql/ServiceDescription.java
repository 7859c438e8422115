package org.w3id.diwan.serve.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;

/**
 * What a query endpoint says of itself: what it can do, and what the dataset's own description says (VoID, prefixes, example queries).
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
final class ServiceDescription {
    private static final String ABILITIES = """
            PREFIX sd:     <http://www.w3.org/ns/sparql-service-description#>
            PREFIX format: <http://www.w3.org/ns/formats/>
            <> a sd:Service ;
               sd:endpoint <> ;
               sd:supportedLanguage sd:SPARQL10Query, sd:SPARQL11Query ;
               sd:resultFormat format:SPARQL_Results_JSON, format:SPARQL_Results_XML, format:SPARQL_Results_CSV,
                   format:SPARQL_Results_TSV, format:Turtle, format:N-Triples, format:RDF_XML, format:JSON-LD ;
               sd:defaultDataset <https://w3id.org/diwan/dataset> .
            <https://w3id.org/diwan/dataset> a sd:Dataset ; sd:defaultGraph <#reviewed> .
            <#reviewed> a sd:Graph .
            """;

    /** The graph in which the dataset says what is in it. */
    private static final Node OWN = NodeFactory.createURI(IriScheme.dataset());

    private static final String ONTOLOGY = IriScheme.base() + "ontology";
    private static final Node NAMED_GRAPH = Curie.node("sd:namedGraph");
    private static final Node NAME = Curie.node("sd:name");
    private static final Node TYPE = Curie.node("sd:NamedGraph");

    private ServiceDescription() {}

    /** @param endpoint its address as the client wrote it */
    static Graph of(String endpoint, DatasetGraph dataset) {
        Graph description = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ABILITIES, Lang.TURTLE).base(endpoint).parse(description);
        dataset.prefixes().forEach(description.getPrefixMapping()::setNsPrefix);
        var own = dataset.find(OWN, Node.ANY, Node.ANY, Node.ANY);
        while (own.hasNext()) {
            Triple told = own.next().asTriple();
            description.add(here(told.getSubject(), endpoint), told.getPredicate(), here(told.getObject(), endpoint));
        }
        addUnlisted(description, dataset);
        return description;
    }

    /** The dataset speaks of its service wherever that runs; this is the one that was asked. */
    private static Node here(Node node, String endpoint) {
        return node.hasURI(IriScheme.sparql()) ? NodeFactory.createURI(endpoint) : node;
    }

    /** The two graphs that are no sources: the dataset's description and the ontology. */
    private static void addUnlisted(Graph description, DatasetGraph dataset) {
        for (String name : List.of(IriScheme.dataset(), ONTOLOGY)) {
            Node graph = NodeFactory.createURI(name);
            if (!description.contains(Node.ANY, NAME, graph) && dataset.containsGraph(graph)) {
                Node named = NodeFactory.createBlankNode();
                description.add(OWN, NAMED_GRAPH, named);
                description.add(named, RDF.type.asNode(), TYPE);
                description.add(named, NAME, graph);
            }
        }
    }
}
