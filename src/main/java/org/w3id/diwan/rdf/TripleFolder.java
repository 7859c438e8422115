package org.w3id.diwan.rdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.DatasetDescription.NamedGraph;
import org.w3id.diwan.rdf.ontology.Question;

/**
 * Writes what was read as RDF files: {@code register} with all entities, one file for each source, and {@code dataset} with the whole
 * graph's description. The same input gives the same bytes, in whatever order it comes and on whatever machine.
 *
 * <p>Parts are written as they come and not kept, so memory does not grow with the number of sources. Nothing that was in the folder changes
 * before {@link #commit}; then all new files move in, and those of sources that are no more go. Files that Diwan did not write stay. Closed
 * without a commit, everything is as it was.
 */
public final class TripleFolder implements Closeable {
    private static final String DATASET = "dataset";

    private final Terms terms;
    private final List<Question> questions;
    private final Path folder;
    private final Format format;
    private final Map<String, String> prefixes;
    private final ReadingGraphs graphs;
    private final GraphFormatter formatter;
    private final GraphStatistics statistics;
    private final List<NamedGraph> written = new ArrayList<>();
    private final OutputFolder files;
    private Counts counts = Counts.NONE;
    private boolean sound = true;

    /**
     * @param vocabulary the ontology's classes, for every entity is written with the superclasses of its own
     * @param questions what the description offers to ask
     */
    public TripleFolder(Vocabulary vocabulary, List<Question> questions, Path folder, Format format)
            throws IOException {
        terms = new Terms(vocabulary);
        this.questions = questions;
        this.folder = folder;
        this.format = format;
        prefixes = Prefixes.all();
        graphs = new ReadingGraphs(terms, vocabulary);
        statistics = new GraphStatistics(vocabulary);
        formatter = new GraphFormatter(format, prefixes);
        files = OutputFolder.open(folder);
    }

    /**
     * Writes a part: in the first all entities, in each any number of sources, every source whole. After a part with errors the others
     * are passed over.
     *
     * @throws UncheckedIOException if a file cannot be written
     * @throws IllegalArgumentException if a part speaks of a source that it does not describe, or of one that came before
     */
    public void add(Reading part) {
        sound &= !part.hasErrors();
        if (!sound) {
            return;
        }
        try {
            if (written.isEmpty() || !part.entities().isEmpty()) {
                addRegister(part.entities(), part.retired());
            }
            for (SourceParts source : SourceParts.of(part)) {
                addSource(source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the description and puts everything in place.
     *
     * @throws IllegalStateException if a part had errors: nothing may be written then
     */
    public Counts commit() throws IOException {
        if (!sound) {
            throw new IllegalStateException("what was read has errors");
        }
        if (written.isEmpty()) {
            addRegister(List.of(), RetiredIds.NONE);
        }
        Graph description = new DatasetDescription(terms, prefixes, statistics).of(written, questions);
        write(DATASET, description.inOrder());
        files.replace(earlierFiles());
        return counts;
    }

    /**
     * Which files an earlier run wrote: those whose graphs the description there names. None where there is no description or it was changed
     * beyond reading, for then it is safer to leave them.
     */
    private Set<String> earlierFiles() throws IOException {
        Path description = folder.resolve(DATASET + "." + format.extension());
        if (!Files.isRegularFile(description)) {
            return Set.of();
        }
        Model described = new LinkedHashModel();
        RDFParser parser = Rio.createParser(GraphFormatter.rio(format));
        parser.setParseErrorListener(new ParseErrorCollector());
        parser.setRDFHandler(new StatementCollector(described));
        try (InputStream in = Files.newInputStream(description)) {
            parser.parse(in);
        } catch (RDFParseException changed) {
            return Set.of();
        }
        String sources = IriScheme.sources();
        return described.filter(null, SD.NAME, null).objects().stream()
                .map(Value::stringValue)
                .filter(graph -> graph.startsWith(sources) && Slug.isValid(graph.substring(sources.length())))
                .map(graph -> graph.substring(sources.length()) + "." + format.extension())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private void addRegister(List<Entity> entities, RetiredIds retired) throws IOException {
        List<Statement> triples = graphs.register(entities, retired).inOrder();
        write(ReadingGraphs.REGISTER.value(), triples);
        statistics.addRegister(triples);
        written.add(new NamedGraph(ReadingGraphs.REGISTER, ReadingGraphs.REGISTER_TITLE, triples.size()));
        counts = counts.plus(new Counts(entities.size(), 0, 0, 0, 0, triples.size()));
    }

    private void addSource(SourceParts parts) throws IOException {
        Source source = parts.source();
        List<Statement> triples = graphs.of(parts).inOrder();
        write(source.id().value(), triples);
        statistics.add(triples);
        written.add(new NamedGraph(source.id(), source.title(), triples.size()));
        counts = counts.plus(new Counts(
                0,
                1,
                parts.statements().size(),
                parts.claims().size(),
                parts.mentions().size(),
                triples.size()));
    }

    private void write(String name, List<Statement> triples) throws IOException {
        String file = name + "." + format.extension();
        try (OutputStream out = Files.newOutputStream(files.file(file))) {
            formatter.write(triples, out);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // such as a full disk, which names no file
            throw new IOException("cannot write " + folder.resolve(file) + ": " + e.getMessage(), e);
        }
    }
}
