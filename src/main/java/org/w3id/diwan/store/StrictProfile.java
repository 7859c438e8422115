package org.w3id.diwan.store;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDF;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.util.Context;
import org.w3id.diwan.model.Period;

/** Makes terms while a file is parsed, and complains with their line and column of those that Diwan does not take. */
final class StrictProfile extends ParserProfileStd {
    static final String UNWISE = "unwise-iri";

    private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private final boolean allowsBlankNodes;

    StrictProfile(
            FactoryRDF factory,
            ErrorHandler problems,
            IRIxResolver resolver,
            PrefixMap prefixes,
            Context context,
            boolean allowsBlankNodes) {
        super(factory, problems, resolver, prefixes, context, true, true);
        this.allowsBlankNodes = allowsBlankNodes;
    }

    /** A short name for what Jena complains of. */
    static String code(String message) {
        if (message.startsWith("Lexical form")) {
            return "bad-literal";
        }
        if (message.contains("Relative IRI")) {
            return "relative-iri";
        }
        if (message.startsWith("Bad IRI")) {
            return "bad-iri";
        }
        if (message.startsWith("Unwise IRI")) {
            return UNWISE;
        }
        return message.startsWith(BLANK) ? "blank-node" : "rdf-syntax";
    }

    private static final String BLANK = "Blank node";

    private void blank(long line, long column) {
        if (!allowsBlankNodes) {
            getErrorHandler().error(BLANK + ": give it an IRI, so that others can point at it", line, column);
        }
    }

    @Override
    public Node createBlankNode(Node scope, String label, long line, long column) {
        blank(line, column);
        return super.createBlankNode(scope, label, line, column);
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
        blank(line, column);
        return super.createBlankNode(scope, line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        if (EDTF.equals(datatype.getURI()) && Period.parse(lexical).isEmpty()) {
            getErrorHandler()
                    .error("Lexical form '" + lexical + "' is no date, month, year or interval of EDTF", line, column);
        }
        return super.createTypedLiteral(lexical, datatype, line, column);
    }
}
