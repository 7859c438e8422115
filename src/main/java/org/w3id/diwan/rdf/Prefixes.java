package org.w3id.diwan.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.WGS84;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.IriScheme;

/** The prefixes of every file, always the same, so that no claim changes the head of a file. */
public final class Prefixes {
    private Prefixes() {}

    /** From prefix to namespace, in the order in which they are written. */
    public static Map<String, String> of(IriScheme scheme) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("", scheme.ontology());
        // where a format or an editor knows no empty prefix
        prefixes.put("diwan", scheme.ontology());
        prefixes.put("dataset", scheme.datasetPart(""));
        prefixes.put("id", scheme.entities());
        prefixes.put("source", scheme.sources());
        prefixes.put("claim", scheme.claims());
        prefixes.put("statement", scheme.statements());
        prefixes.put("reading", scheme.readings());
        prefixes.put("dcat", DCAT.NAMESPACE);
        prefixes.put("dcterms", DCTERMS.NAMESPACE);
        prefixes.put("edtf", Terms.EDTF);
        prefixes.put("foaf", FOAF.NAMESPACE);
        prefixes.put("geo", WGS84.NAMESPACE);
        prefixes.put("geosparql", GEO.NAMESPACE);
        prefixes.put("itsrdf", Terms.ITSRDF);
        prefixes.put("nif", Terms.NIF);
        prefixes.put("org", ORG.NAMESPACE);
        prefixes.put("owl", OWL.NAMESPACE);
        prefixes.put("prov", PROV.NAMESPACE);
        prefixes.put("rdf", RDF.NAMESPACE);
        prefixes.put("rdfs", RDFS.NAMESPACE);
        prefixes.put("schema", Terms.SCHEMA);
        prefixes.put("sd", SD.NAMESPACE);
        prefixes.put("sh", SHACL.NAMESPACE);
        prefixes.put("skos", SKOS.NAMESPACE);
        prefixes.put("void", VOID.NAMESPACE);
        prefixes.put("xsd", XSD.NAMESPACE);
        return Collections.unmodifiableMap(prefixes);
    }

    /** A SPARQL query with declarations of those prefixes that it uses and does not declare. */
    static String declaredIn(String sparql) {
        StringBuilder declarations = new StringBuilder();
        of(IriScheme.DIWAN).forEach((prefix, namespace) -> {
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
