package org.w3id.diwan.model.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The prefixes of every file, always the same, so that no claim changes the head of a file; queries need not declare them. */
public final class Prefixes {
    private Prefixes() {}

    /** From prefix to namespace, in the order in which they are written. */
    public static Map<String, String> all() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("", IriScheme.ontology());
        // where a format or an editor knows no empty prefix
        prefixes.put("diwan", IriScheme.ontology());
        prefixes.put("dataset", IriScheme.datasetPart(""));
        prefixes.put("id", IriScheme.entities());
        prefixes.put("source", IriScheme.sources());
        prefixes.put("claim", IriScheme.claims());
        prefixes.put("statement", IriScheme.statements());
        prefixes.put("reading", IriScheme.readings());
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("edtf", "http://id.loc.gov/datatypes/edtf/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        prefixes.put("geosparql", "http://www.opengis.net/ont/geosparql#");
        prefixes.put("itsrdf", "http://www.w3.org/2005/11/its/rdf#");
        prefixes.put("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("sd", "http://www.w3.org/ns/sparql-service-description#");
        prefixes.put("sh", "http://www.w3.org/ns/shacl#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("void", "http://rdfs.org/ns/void#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }

    /** A SPARQL query with declarations of those prefixes that it uses and does not declare. */
    public static String declaredIn(String sparql) {
        StringBuilder declarations = new StringBuilder();
        all().forEach((prefix, namespace) -> {
            boolean used = Pattern.compile("(?<![\\w:-])" + prefix + ":\\w")
                    .matcher(sparql)
                    .find();
            boolean declared = Pattern.compile("(?i:PREFIX)\\s+" + prefix + ":")
                    .matcher(sparql)
                    .find();
            if (used && !declared) {
                declarations
                        .append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(namespace)
                        .append(">\n");
            }
        });
        return declarations.isEmpty() ? sparql : declarations + "\n" + sparql;
    }
}
