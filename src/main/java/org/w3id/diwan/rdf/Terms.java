package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;

/** What the model's ids, names and times are called in RDF. */
final class Terms {
    static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
    static final String EDTF = "http://id.loc.gov/datatypes/edtf/";
    static final String SCHEMA = "https://schema.org/";

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final IRI EDTF_DATATYPE = VALUES.createIRI(EDTF, "EDTF");

    private final IriScheme scheme;

    Terms(IriScheme scheme) {
        this.scheme = scheme;
    }

    IriScheme scheme() {
        return scheme;
    }

    IRI term(String localName) {
        return VALUES.createIRI(scheme.ontology(), localName);
    }

    /** The individual named after a constant: {@code AtLeast} after {@code AT_LEAST}. */
    IRI individual(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            name.append(word.charAt(0));
            // not String.toLowerCase, which asks the machine's language
            word.chars().skip(1).forEach(letter -> name.append((char) Character.toLowerCase(letter)));
        }
        return term(name.toString());
    }

    IRI entity(EntityId id) {
        return VALUES.createIRI(scheme.entity(id));
    }

    IRI source(SourceId id) {
        return VALUES.createIRI(scheme.source(id));
    }

    IRI reading(SourceId id) {
        return VALUES.createIRI(scheme.reading(id));
    }

    IRI passage(SourceId source, Passage passage) {
        return VALUES.createIRI(scheme.passage(source, passage));
    }

    IRI claim(String id) {
        return VALUES.createIRI(scheme.claim(id));
    }

    IRI statement(String id) {
        return VALUES.createIRI(scheme.statement(id));
    }

    /** A part of the whole graph's description. */
    IRI datasetPart(String name) {
        return VALUES.createIRI(scheme.datasetPart(name));
    }

    static IRI iri(String iri) {
        return VALUES.createIRI(iri);
    }

    static IRI nif(String localName) {
        return VALUES.createIRI(NIF, localName);
    }

    static Literal text(String text) {
        return VALUES.createLiteral(text);
    }

    static Literal text(String text, String language) {
        return language.isEmpty() ? VALUES.createLiteral(text) : VALUES.createLiteral(text, language);
    }

    static Literal typed(String lexicalForm, IRI datatype) {
        return VALUES.createLiteral(lexicalForm, datatype);
    }

    static Literal number(long number) {
        return typed(Long.toString(number), XSD.INTEGER);
    }

    static Literal edtf(Period period) {
        return typed(period.edtf(), EDTF_DATATYPE);
    }
}
