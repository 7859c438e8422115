package org.w3id.diwan.store.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/**
 * A number that every write transaction puts into both the graph and its text index. TDB2 and Lucene commit one after the other, so a
 * process killed in between leaves an index that silently misses a transaction; different numbers tell.
 *
 * <p>In the graph it is a prefix, the only thing in a database that is neither a triple nor seen by queries.
 */
public final class CommitMark {
    /** The name of the prefix. */
    public static final String PREFIX = "diwan.commit";

    private static final String IRI = "urn:x-diwan:commit:";
    private static final String KEY = "diwan.commit";
    private static final long NONE = 0;

    private CommitMark() {}

    /** The number in the graph; the caller holds a transaction. */
    public static long inGraph(DatasetGraph graph) {
        String mark = graph.prefixes().get(PREFIX);
        return mark == null ? NONE : Long.parseLong(mark.substring(IRI.length()));
    }

    /** The number in the index's last commit. */
    public static long inIndex(Directory index) throws IOException {
        List<org.apache.lucene.index.IndexCommit> commits = DirectoryReader.listCommits(index);
        String mark = commits.get(commits.size() - 1).getUserData().get(KEY);
        return mark == null ? NONE : Long.parseLong(mark);
    }

    /** Sets the number for the transaction that the caller is about to commit. */
    public static void set(long mark, DatasetGraph graph, IndexWriter index) {
        graph.prefixes().add(PREFIX, IRI + mark);
        set(mark, index);
    }

    /** Sets the number for the index alone, when it is built from a graph that has one. */
    static void set(long mark, IndexWriter index) {
        index.setLiveCommitData(Map.of(KEY, Long.toString(mark)).entrySet());
    }
}
