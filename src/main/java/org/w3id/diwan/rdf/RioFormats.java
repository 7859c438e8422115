package org.w3id.diwan.rdf;

import eu.neverblink.jelly.convert.rdf4j.rio.JellyFormat;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.w3id.diwan.model.Format;

/** Rio's names of the formats. */
final class RioFormats {
    private RioFormats() {}

    static RDFFormat of(Format format) {
        return switch (format) {
            case TURTLE -> RDFFormat.TURTLE;
            case TRIG -> RDFFormat.TRIG;
            case JSONLD -> RDFFormat.JSONLD;
            case NTRIPLES -> RDFFormat.NTRIPLES;
            case NQUADS -> RDFFormat.NQUADS;
            case RDFXML -> RDFFormat.RDFXML;
            case JELLY -> JellyFormat.JELLY;
        };
    }
}
