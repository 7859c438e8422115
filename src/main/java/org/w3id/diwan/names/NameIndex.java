package org.w3id.diwan.names;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOSupplier;
import org.w3id.diwan.names.fold.Folding;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.QueryReadings;
import org.w3id.diwan.names.match.IndexedName;
import org.w3id.diwan.names.match.MatchScore;
import org.w3id.diwan.names.match.NameMatcher;
import org.w3id.diwan.names.match.Reason;
import org.w3id.diwan.names.match.Resemblance;

/**
 * Finds the entities a written name may mean. Built once, then safe for any number of threads;
 * how a name is matched and what its score means is told in {@code docs/names.md}.
 */
public final class NameIndex implements Closeable {
    /** The type of entities that have titles, given names and surnames. */
    public static final String PERSON = "Person";

    /** How many names of one entity may begin alike. */
    private static final int NAMES_OF_ONE = 4;

    private static final int IN_PASSING = 3;
    private static final int LATER_WORD = 5;

    private final Directory directory;
    private final DirectoryReader reader;
    private final NameFields fields;
    private final NameSearch search;
    private final NameMatcher judge;
    private final Resemblance resemblance;

    private NameIndex(Directory directory, DirectoryReader reader, NameFields fields) {
        this.directory = directory;
        this.reader = reader;
        this.fields = fields;
        this.search = new NameSearch(reader, fields);
        this.judge = new NameMatcher(fields.lists(), fields.titles(), search::isKnownWord);
        this.resemblance = new Resemblance(search::rarity);
    }

    /**
     * Builds an index in memory. A parallel stream is indexed in parallel.
     *
     * @throws UncheckedIOException if Lucene fails to write
     */
    public static NameIndex build(Stream<NameEntry> entries) {
        return build(entries, ByteBuffersDirectory::new);
    }

    /**
     * Builds an index in an empty folder, which is read by memory mapping: for millions of names.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static NameIndex build(Stream<NameEntry> entries, Path folder) {
        return build(entries, () -> new MMapDirectory(folder));
    }

    /**
     * Builds an index in files of its own, which are deleted when the index is closed.
     *
     * @throws UncheckedIOException if they cannot be written
     */
    public static NameIndex buildTemporary(Stream<NameEntry> entries) {
        return build(entries, () -> {
            Path folder = Files.createTempDirectory("diwan-names");
            return new FilterDirectory(new MMapDirectory(folder)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
                }
            };
        });
    }

    private static NameIndex build(Stream<NameEntry> entries, IOSupplier<Directory> files) {
        NameFields fields = NameFields.read();
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setIndexSort(new Sort(new SortField(NameFields.WEIGHT, SortField.Type.LONG, true)));
        try {
            Directory directory = files.get();
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                entries.forEach(entry -> add(writer, fields.of(entry)));
                writer.forceMerge(1);
                writer.commit();
                return new NameIndex(directory, DirectoryReader.open(directory), fields);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(IndexWriter writer, List<Document> documents) {
        try {
            writer.addDocuments(documents);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How texts are taken apart into words here. */
    public Folding folding() {
        return fields.folding();
    }

    /**
     * The entities a written name may mean, best first; none for a text without letters, of more than 300 characters or 40 words.
     *
     * @throws UncheckedIOException if the index cannot be read
     */
    public List<Match> find(NameQuery query) {
        QueryReadings asked = QueryReadings.of(query.text(), fields.folding(), fields.titles());
        if (asked.readings().isEmpty()) {
            return List.of();
        }
        Ranking ranking = new Ranking(query);
        rank(search.whole(asked, query.types()), asked, query, ranking);
        rank(search.surnames(asked, query.types()), asked, query, ranking);
        if (query.mode() == NameQuery.Mode.SUGGEST) {
            complete(asked.readings().get(0).words(), query, ranking);
        } else if (query.mode() == NameQuery.Mode.RECONCILE && !ranking.isCertain()) {
            List<IndexedName> resembling = search.resembling(asked, query.types());
            rank(resembling, asked, query, ranking);
            if (!ranking.isCertain()) {
                rank(search.misspelt(asked, query.types()), asked, query, ranking);
                resembling.forEach(name -> ranking.add(name, resemblance.score(asked, name)));
            }
        }
        return ranking.matches(query.limit());
    }

    /** What begins so comes before what has such a word. */
    private void complete(List<NameToken> words, NameQuery query, Ranking ranking) {
        int names = query.limit() * NAMES_OF_ONE;
        for (IndexedName name : search.beginning(words, query.types(), names)) {
            int passing = name.standing() == IndexedName.Standing.REGISTERED ? 0 : IN_PASSING;
            ranking.add(name, new MatchScore().because(Reason.PREFIX, passing));
        }
        for (IndexedName name : search.containing(words, query.types(), names)) {
            ranking.add(name, new MatchScore().because(Reason.PREFIX, LATER_WORD));
        }
    }

    private void rank(List<IndexedName> proposed, QueryReadings asked, NameQuery query, Ranking ranking) {
        boolean personWanted = query.types().equals(Set.of(PERSON));
        for (IndexedName name : proposed) {
            judge.judge(asked, name, personWanted)
                    .filter(score -> query.mode() != NameQuery.Mode.MENTION || score.isWholeOrSurname())
                    .ifPresent(score -> ranking.add(name, score));
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
