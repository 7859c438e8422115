package org.w3id.diwan.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Makes every term once more by the parser's profile, so that terms of a reader that did not ask it are checked like others. */
final class ProfiledStream extends StreamRDFWrapper {
    private static final long NO_PLACE = 0;

    private final ParserProfile profile;

    ProfiledStream(StreamRDF to, ParserProfile profile) {
        super(to);
        this.profile = profile;
    }

    @Override
    public void triple(Triple triple) {
        super.triple(Triple.create(
                checked(triple.getSubject()), checked(triple.getPredicate()), checked(triple.getObject())));
    }

    @Override
    public void quad(Quad quad) {
        Node graph = quad.isDefaultGraph() ? quad.getGraph() : checked(quad.getGraph());
        super.quad(Quad.create(
                graph, checked(quad.getSubject()), checked(quad.getPredicate()), checked(quad.getObject())));
    }

    private Node checked(Node term) {
        if (term.isURI()) {
            return profile.createURI(term.getURI(), NO_PLACE, NO_PLACE);
        }
        if (term.isBlank()) {
            return profile.createBlankNode(term, NO_PLACE, NO_PLACE);
        }
        if (term.isTripleTerm()) {
            return profile.createTripleTerm(term.getTriple(), NO_PLACE, NO_PLACE);
        }
        return term.getLiteralLanguage().isEmpty()
                ? profile.createTypedLiteral(
                        term.getLiteralLexicalForm(), term.getLiteralDatatype(), NO_PLACE, NO_PLACE)
                : profile.createLangLiteral(
                        term.getLiteralLexicalForm(), term.getLiteralLanguage(), NO_PLACE, NO_PLACE);
    }
}
