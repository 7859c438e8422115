package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
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
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** Writes an answer in a format chosen before. */
final class AnswerSender {
    private AnswerSender() {}

    /**
     * @param prefixes shorten names in plain text
     * @param type a media type of {@link FormatChoice}
     */
    static void write(Answer answer, PrefixMapping prefixes, String type, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("utf-8");
        OutputStream out = response.getOutputStream();
        if (answer instanceof Answer.Triples triples) {
            RDFDataMgr.write(out, triples.graph(), format(type));
        } else if (answer instanceof Answer.Truth truth) {
            writeTruth(truth.value(), type, out);
        } else if (answer instanceof Answer.Rows rows) {
            writeRows(RowSetStream.create(rows.variables(), rows.rows().iterator()), prefixes, type, out);
        }
        out.flush();
    }

    /** A graph that is already in memory. */
    static void write(Graph graph, String type, HttpServletResponse response) throws IOException {
        write(new Answer.Triples(graph, false), graph.getPrefixMapping(), type, response);
    }

    private static void writeTruth(boolean value, String type, OutputStream out) {
        if (type.equals(WebContent.contentTypeTextPlain)) {
            ResultSetFormatter.out(out, value);
        } else {
            writer(type).write(out, value);
        }
    }

    private static void writeRows(RowSet rows, PrefixMapping prefixes, String type, OutputStream out) {
        if (type.equals(WebContent.contentTypeTextPlain)) {
            RowSetOps.out(out, rows, new Prologue(prefixes));
        } else {
            writer(type).write(out, rows);
        }
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
