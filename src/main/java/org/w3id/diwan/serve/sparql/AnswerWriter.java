package org.w3id.diwan.serve.sparql;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.WebContent;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.w3id.diwan.serve.limit.RequestLimits;

/** Writes answers in a format chosen before. */
final class AnswerWriter {
    private AnswerWriter() {}

    /** A graph that is already in memory. */
    static void write(Graph graph, String type, OutputStream out) {
        RDFDataMgr.write(out, graph, format(type));
    }

    static void writeTruth(boolean value, String type, OutputStream out) {
        if (type.equals(WebContent.contentTypeTextPlain)) {
            ResultSetFormatter.out(out, value);
        } else {
            writer(type).write(out, value);
        }
    }

    /**
     * @param prefixes shorten names in plain text
     * @param limits for plain text, whose columns cannot be aligned before all rows are there
     */
    static void writeRows(RowSet rows, PrefixMapping prefixes, String type, OutputStream out, RequestLimits limits) {
        if (type.equals(WebContent.contentTypeTextPlain)) {
            RowSetOps.out(out, inMemory(rows, limits), new Prologue(prefixes));
        } else {
            writer(type).write(out, rows);
        }
    }

    private static RowSet inMemory(RowSet found, RequestLimits limits) {
        List<Binding> rows = new ArrayList<>();
        while (found.hasNext()) {
            rows.add(found.next().detach());
            limits.requireTriples(rows.size());
        }
        return RowSetStream.create(found.getResultVars(), rows.iterator());
    }

    private static ResultsWriter writer(String type) {
        return ResultsWriter.create()
                .lang(WebContent.contentTypeToLangResultSet(type))
                .build();
    }

    static RDFFormat format(String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type);
        if (lang.equals(Lang.TURTLE)) {
            return RDFFormat.TURTLE_BLOCKS;
        }
        if (lang.equals(Lang.TRIG)) {
            return RDFFormat.TRIG_BLOCKS;
        }
        return lang.equals(Lang.RDFXML) ? RDFFormat.RDFXML_PLAIN : RDFWriterRegistry.defaultSerialization(lang);
    }
}
