package org.w3id.diwan.rdf;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Prefixes and example questions as editors look for them: <a href="https://www.w3.org/TR/shacl/#sparql-prefixes">SHACL's
 * declarations</a> and executables.
 */
final class QuestionTriples {
    private static final IRI TARGET = Terms.iri(Terms.SCHEMA + "target");

    private final Terms terms;
    private final IRI dataset;
    private final IRI service;

    QuestionTriples(Terms terms) {
        this.terms = terms;
        dataset = Terms.iri(terms.scheme().dataset());
        service = Terms.iri(terms.scheme().sparql());
    }

    void add(Map<String, String> prefixes, List<Question> questions, Graph out) {
        prefixes.forEach((prefix, namespace) -> addPrefix(prefix, namespace, out));
        questions.forEach(question -> addQuestion(question, out));
    }

    private void addPrefix(String prefix, String namespace, Graph out) {
        IRI declaration = terms.datasetPart("prefix-" + prefix);
        out.add(dataset, SHACL.DECLARE, declaration);
        out.add(declaration, RDF.TYPE, SHACL.PREFIX_DECLARATION);
        out.add(declaration, SHACL.PREFIX_PROP, Terms.text(prefix));
        out.add(declaration, SHACL.NAMESPACE_PROP, Terms.typed(namespace, XSD.ANYURI));
    }

    private void addQuestion(Question question, Graph out) {
        IRI subject = terms.datasetPart("question-" + question.name());
        out.add(subject, RDF.TYPE, SHACL.SPARQL_EXECUTABLE);
        out.add(subject, RDFS.LABEL, Terms.text(question.name()));
        out.add(subject, RDFS.COMMENT, Terms.text(question.comment(), "en"));
        out.add(subject, SHACL.PREFIXES, dataset);
        out.add(subject, TARGET, service);
        switch (question.kind()) {
            case SELECT -> addQuery(subject, SHACL.SPARQL_SELECT_EXECUTABLE, SHACL.SELECT, question, out);
            case ASK -> addQuery(subject, SHACL.SPARQL_ASK_EXECUTABLE, SHACL.ASK, question, out);
            case CONSTRUCT -> addQuery(subject, SHACL.SPARQL_CONSTRUCT_EXECUTABLE, SHACL.CONSTRUCT, question, out);
        }
    }

    private static void addQuery(IRI subject, IRI type, IRI property, Question question, Graph out) {
        out.add(subject, RDF.TYPE, type);
        out.add(subject, property, Terms.text(question.sparql()));
    }
}
