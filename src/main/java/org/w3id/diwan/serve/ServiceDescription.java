package org.w3id.diwan.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.IriScheme;

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
               sd:feature sd:UnionDefaultGraph ;
               sd:resultFormat format:SPARQL_Results_JSON, format:SPARQL_Results_XML, format:SPARQL_Results_CSV,
                   format:SPARQL_Results_TSV, format:Turtle, format:N-Triples, format:RDF_XML, format:JSON-LD ;
               sd:defaultDataset <#dataset> .
            <#dataset> a sd:Dataset ; sd:defaultGraph <#union> .
            <#union> a sd:Graph .
            """;

    /** The graph in which the dataset says what is in it. */
    private static final Node OWN = NodeFactory.createURI(IriScheme.DIWAN.dataset());

    private ServiceDescription() {}

    /** @param endpoint its address as the client wrote it */
    static Graph of(String endpoint, DatasetGraph dataset) {
        Graph description = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ABILITIES, Lang.TURTLE).base(endpoint).parse(description);
        dataset.prefixes().forEach(description.getPrefixMapping()::setNsPrefix);
        var own = dataset.find(OWN, Node.ANY, Node.ANY, Node.ANY);
        while (own.hasNext()) {
            description.add(own.next().asTriple());
        }
        return description;
    }
}
