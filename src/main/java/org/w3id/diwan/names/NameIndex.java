package org.w3id.diwan.names;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * Finds the entities a written name may mean, and their names in running text. Built once, then safe for any number of threads;
 * how a name is matched and what its score means is told in {@code docs/names.md}.
 */
public final class NameIndex implements Closeable {
    /** The type of entities that have titles, given names and surnames. */
    public static final String PERSON = "Person";

    /** How many names of one entity may begin alike. */
    private static final int NAMES_OF_ONE = 4;

    private final Directory directory;
    private final DirectoryReader reader;
    private final Folding folding;
    private final Titles titles;
    private final NameSearch search;
    private final Judge judge;
    private final Mentions mentions;
    private final Linker linker;

    private NameIndex(Directory directory, DirectoryReader reader, NameParts parts) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.folding = parts.folding();
        this.titles = parts.titles();
        this.search = new NameSearch(reader, parts.fields(), parts.lists(), parts.titles(), parts.skeleton());
        this.judge = new Judge(parts.lists(), parts.titles(), parts.skeleton(), this::isKnownWord);
        this.mentions = new Mentions(Phrases.of(reader), search, judge);
        this.linker = new Linker(search, judge, parts);
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
            entries.forEach(entry -> add(writer, parts.fields(), entry));
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

    /**
     * The names in a running text, from its beginning to its end: the longest that begins at a word, none within another. A name in
     * small letters scores less than one written with its capitals; an acronym in small letters is none. Surnames are found where
     * they are names of their own.
     *
     * @throws UncheckedIOException if the index cannot be read
     */
    public List<NamedSpan> mentions(String text) {
        try {
            return mentions.in(new RunningText(text, folding.words(text)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Whom a name means that a reader has cut out of a text: its whole name in any spelling, with or without a title, or a person's
     * surname; never a part of a name, a typing error or mere consonants. Several matches within a few points of each other are all
     * {@linkplain Match#ambiguous() ambiguous}: link none of them unless the document tells more.
     *
     * @param written the name as it stands in the text, with its title if it has one
     * @param context what the text says around it
     * @return the best first; none where nobody is known by that name
     * @throws UncheckedIOException if the index cannot be read
     */
    public List<Match> link(String written, MentionContext context) {
        try {
            return linker.link(written, context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The entities with a name of just these words in this order, in any case and spelling; for those who walk through a text
     * themselves.
     *
     * @param words at least one word, as {@link #folding()} gives them
     * @throws UncheckedIOException if the index cannot be read
     */
    public List<Match> exact(List<Word> words) {
        try {
            return mentions.exact(words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Match> match(NameQuery query) throws IOException {
        Asked asked = Asked.of(query.text(), folding, titles);
        if (asked.readings().isEmpty()) {
            return List.of();
        }
        Ranking ranking = new Ranking(query.language());
        rank(search.whole(asked, query.types()), asked, query, ranking);
        rank(search.surnames(asked, query.types()), asked, query, ranking);
        if (query.mode() == NameQuery.Mode.SUGGEST) {
            List<Word> words = asked.readings().get(0).words();
            int names = query.limit() * NAMES_OF_ONE;
            for (IndexedName name : search.beginning(words, query.types(), names)) {
                ranking.add(name, Optional.of(new Verdict().because(Reason.PREFIX)));
            }
        } else if (!ranking.isCertain()) {
            rank(search.overlapping(asked, query.types()), asked, query, ranking);
        }
        if (!ranking.isCertain() && query.mode() == NameQuery.Mode.RECONCILE) {
            rank(search.misspelt(asked, query.types()), asked, query, ranking);
        }
        return ranking.matches(query.limit());
    }

    private void rank(List<IndexedName> proposed, Asked asked, NameQuery query, Ranking ranking) {
        for (IndexedName name : proposed) {
            ranking.add(
                    name,
                    judge.judge(asked, name, query.types())
                            .filter(verdict -> query.mode() != NameQuery.Mode.MENTION || verdict.isWhole()));
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
