package org.w3id.diwan.names;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

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
    private final Folding folding;
    private final Titles titles;
    private final NameSearch search;
    private final NameMatcher judge;
    private final Resemblance resemblance;

    private NameIndex(Directory directory, DirectoryReader reader, NameParts parts) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.folding = parts.folding();
        this.titles = parts.titles();
        this.search = new NameSearch(reader, parts.fields(), parts.lists(), parts.titles());
        this.judge = new NameMatcher(parts.lists(), parts.titles(), this::isKnownWord);
        this.resemblance = new Resemblance(this::rarity);
    }

    /**
     * Builds an index in memory. A parallel stream is indexed in parallel.
     *
     * @throws UncheckedIOException if Lucene fails to write
     */
    public static NameIndex build(Stream<NameEntry> entries) {
        return build(entries, new ByteBuffersDirectory());
    }

    /**
     * Builds an index in an empty folder, which is read by memory mapping: for millions of names.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static NameIndex build(Stream<NameEntry> entries, Path folder) {
        try {
            return build(entries, new MMapDirectory(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Builds an index in an empty folder of its own, which is deleted when the index is closed.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static NameIndex buildTemporary(Stream<NameEntry> entries, Path folder) {
        try {
            return build(entries, new TemporaryDirectory(new MMapDirectory(folder), folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static NameIndex build(Stream<NameEntry> entries, Directory directory) {
        NameParts parts = NameParts.read();
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setIndexSort(new Sort(new SortField(NameFields.WEIGHT, SortField.Type.LONG, true)));
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            entries.forEach(entry -> add(writer, parts.fields(), parts.aliases().addedTo(entry)));
            writer.forceMerge(1);
            writer.commit();
            return new NameIndex(directory, DirectoryReader.open(directory), parts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(IndexWriter writer, NameFields fields, NameEntry entry) {
        try {
            writer.addDocuments(fields.of(entry));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How texts are taken apart into words here. */
    public Folding folding() {
        return folding;
    }

    /**
     * The entities a written name may mean, best first; none for a text without letters, of more than 300 characters or 40 words.
     *
     * @throws UncheckedIOException if the index cannot be read
     */
    public List<Match> find(NameQuery query) {
        try {
            return match(query);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Match> match(NameQuery query) throws IOException {
        QueryReadings asked = QueryReadings.of(query.text(), folding, titles);
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
    private void complete(List<NameToken> words, NameQuery query, Ranking ranking) throws IOException {
        int names = query.limit() * NAMES_OF_ONE;
        for (IndexedName name : search.beginning(words, query.types(), names)) {
            int passing = name.standing() == NameStanding.REGISTERED ? 0 : IN_PASSING;
            ranking.add(name, new MatchScore().because(Reason.PREFIX, passing));
        }
        for (IndexedName name : search.containing(words, query.types(), names)) {
            ranking.add(name, new MatchScore().because(Reason.PREFIX, LATER_WORD));
        }
    }

    private void rank(List<IndexedName> proposed, QueryReadings asked, NameQuery query, Ranking ranking) {
        for (IndexedName name : proposed) {
            judge.judge(asked, name, query.types())
                    .filter(score -> query.mode() != NameQuery.Mode.MENTION || score.isWholeOrSurname())
                    .ifPresent(score -> ranking.add(name, score));
        }
    }

    private double rarity(String key) {
        try {
            return search.rarity(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isKnownWord(String key) {
        try {
            return search.isKnownWord(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
