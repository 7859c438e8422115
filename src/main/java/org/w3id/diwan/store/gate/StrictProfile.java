package org.w3id.diwan.store.gate;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFCaching;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;

/** Makes terms while a file is parsed, and complains with their line and column of those that Diwan does not take. */
final class StrictProfile extends ParserProfileStd {
    private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
    private static final String BLANK = "Blank node: give it an IRI, so that others can point at it";
    private static final String TRIPLE_TERM = "Triple term: say it with a claim, which is a node of its own";

    /** Stands for a term that was complained of, so that reading can go on. */
    private static final Node PLACEHOLDER = NodeFactory.createURI("urn:x-diwan:none");

    private final String nowhere;

    /** @param nowhere the base that stands for none */
    StrictProfile(ErrorHandler complaints, IRIxResolver resolver, String nowhere) {
        super(
                new NoBlankNodes(complaints),
                complaints,
                resolver,
                PrefixMapFactory.create(),
                RIOT.getContext().copy(),
                true,
                true);
        this.nowhere = nowhere;
    }

    /** JSON-LD's reader asks the factory itself for blank nodes, and knows no lines. */
    private static final class NoBlankNodes extends FactoryRDFCaching {
        private final ErrorHandler complaints;

        private NoBlankNodes(ErrorHandler complaints) {
            super(FactoryRDFCaching.DftNodeCacheSize, LabelToNode.createUseLabelAsGiven());
            this.complaints = complaints;
        }

        @Override
        public Node createBlankNode(String label) {
            complaints.error(BLANK, 0, 0);
            return super.createBlankNode(label);
        }
    }

    /** What Jena complains of, with a short name for it. */
    static Problem problem(Location where, String message) {
        if (message.startsWith("Unwise IRI")) {
            return Problem.warning("unwise-iri", where, message);
        }
        return Problem.error(code(message), where, message);
    }

    private static String code(String message) {
        if (message.startsWith("Lexical form") || message.startsWith("Language not valid")) {
            return "bad-literal";
        }
        if (message.contains("Relative IRI") || message.contains("Relative URI")) {
            return "relative-iri";
        }
        if (message.startsWith("Bad IRI")) {
            return "bad-iri";
        }
        if (message.equals(TRIPLE_TERM)) {
            return "triple-term";
        }
        return message.equals(BLANK) ? "blank-node" : "rdf-syntax";
    }

    @Override
    public Node createURI(String iri, long line, long column) {
        if (iri.startsWith(nowhere)) {
            getErrorHandler().error("Relative IRI: " + iri.substring(nowhere.length()), line, column);
        }
        return super.createURI(iri, line, column);
    }

    @Override
    public Node createBlankNode(Node scope, String label, long line, long column) {
        getErrorHandler().error(BLANK, line, column);
        return PLACEHOLDER;
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
        getErrorHandler().error(BLANK, line, column);
        return PLACEHOLDER;
    }

    @Override
    public Node createTripleTerm(Node subject, Node predicate, Node object, long line, long column) {
        getErrorHandler().error(TRIPLE_TERM, line, column);
        return super.createTripleTerm(subject, predicate, object, line, column);
    }

    @Override
    public Node createTripleTerm(Triple triple, long line, long column) {
        getErrorHandler().error(TRIPLE_TERM, line, column);
        return super.createTripleTerm(triple, line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        if (EDTF.equals(datatype.getURI()) && Period.parse(lexical).isEmpty()) {
            getErrorHandler()
                    .error("Lexical form '" + lexical + "' is no date, month, year or interval of EDTF", line, column);
        }
        checkCharacters(lexical, line, column);
        return super.createTypedLiteral(lexical, datatype, line, column);
    }

    @Override
    public Node createLangLiteral(String lexical, String language, long line, long column) {
        checkCharacters(lexical, line, column);
        return super.createLangLiteral(lexical, language, line, column);
    }

    @Override
    public Node createStringLiteral(String lexical, long line, long column) {
        checkCharacters(lexical, line, column);
        return super.createStringLiteral(lexical, line, column);
    }

    /** Makes a term once more, where a reader made it without asking; its place is not known. */
    Node again(Node term) {
        if (Quad.isDefaultGraph(term)) {
            return term;
        }
        if (term.isURI()) {
            return createURI(term.getURI(), 0, 0);
        }
        if (term.isBlank()) {
            return createBlankNode(term, 0, 0);
        }
        if (term.isTripleTerm()) {
            return createTripleTerm(term.getTriple(), 0, 0);
        }
        return term.getLiteralLanguage().isEmpty()
                ? createTypedLiteral(term.getLiteralLexicalForm(), term.getLiteralDatatype(), 0, 0)
                : createLangLiteral(term.getLiteralLexicalForm(), term.getLiteralLanguage(), 0, 0);
    }

    /** XML, and so the XML form of an answer, has no way to write control characters. */
    private void checkCharacters(String lexical, long line, long column) {
        for (int i = 0; i < lexical.length(); i++) {
            char c = lexical.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                getErrorHandler()
                        .error("Lexical form has the control character U+%04X".formatted((int) c), line, column);
                return;
            }
        }
    }
}
