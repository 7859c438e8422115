package org.w3id.diwan.rdf;

import eu.neverblink.jelly.convert.rdf4j.rio.JellyFormat;
import java.util.Locale;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The formats that Diwan writes, with one graph in each file. */
public enum Format {
    /** Turtle with the graph's name: the one kept in git. */
    TRIG,
    /** A line for each statement, with the graph's name. */
    NQUADS,
    /** JSON with a context of its own. */
    JSONLD,
    /** The graph's name is lost but for the file's. */
    TURTLE,
    /** The graph's name is lost but for the file's. */
    RDFXML,
    /** The binary <a href="https://w3id.org/jelly">Jelly</a>, for bulk: small and quick to write and read. */
    JELLY;

    /** How its files end, without the dot. */
    public String extension() {
        return rio().getDefaultFileExtension();
    }

    /** The file of a graph. */
    String file(String name) {
        return name + "." + extension();
    }

    RDFFormat rio() {
        return switch (this) {
            case TRIG -> RDFFormat.TRIG;
            case NQUADS -> RDFFormat.NQUADS;
            case JSONLD -> RDFFormat.JSONLD;
            case TURTLE -> RDFFormat.TURTLE;
            case RDFXML -> RDFFormat.RDFXML;
            case JELLY -> JellyFormat.JELLY;
        };
    }

    /** As users write it: {@code trig}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
