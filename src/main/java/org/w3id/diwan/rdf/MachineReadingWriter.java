package org.w3id.diwan.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.DatedPassage;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Prefixes;
import org.w3id.diwan.model.Vocabulary;

/**
 * Writes what a machine read in an article, in two graphs: the source's, marked as a machine reading, with the confidence of every claim,
 * the times the text names and not one plain triple; and that of the entities it proposes, if there are any. Safe for many threads.
 */
public final class MachineReadingWriter {
    private final Terms terms = new Terms(IriScheme.DIWAN);
    private final ReadingGraphs graphs;
    private final GraphFormatter formatter;
    private final PassageTriples passages;

    /** @throws IllegalArgumentException if the format loses the names of graphs, for then a reading could not be told from reviewed claims */
    public MachineReadingWriter(Vocabulary vocabulary, Format format) {
        if (!RioFormats.of(format).supportsContexts()) {
            throw new IllegalArgumentException(format + " has no graphs");
        }
        graphs = new ReadingGraphs(terms, vocabulary);
        passages = new PassageTriples(terms);
        formatter = new GraphFormatter(format, Prefixes.of(IriScheme.DIWAN));
    }

    /** Writes one article's reading and leaves the stream open. The same reading gives the same bytes. */
    public void write(MachineReading machine, OutputStream out) throws IOException {
        List<Statement> triples = new ArrayList<>(source(machine).inOrder());
        if (!machine.reading().entities().isEmpty()) {
            triples.addAll(graphs.proposals(machine.source(), machine.reading().entities())
                    .inOrder());
        }
        formatter.write(triples, out);
    }

    private Graph source(MachineReading machine) {
        Graph graph =
                graphs.evidence(SourceParts.of(machine.reading()).iterator().next());
        IRI source = terms.source(machine.source().id());
        graph.add(source, RDF.TYPE, terms.term("MachineReading"));
        machine.confidence()
                .forEach((claim, sure) -> graph.add(
                        terms.claim(claim), terms.term("confidence"), Terms.typed(sure.toPlainString(), XSD.DECIMAL)));
        for (DatedPassage dated : machine.dates()) {
            IRI passage = passages.add(dated.source(), dated.passage(), graph);
            graph.add(passage, terms.term("dateValue"), Terms.edtf(dated.period()));
        }
        return graph;
    }
}
