package org.w3id.diwan.store.data;

import java.io.IOException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.diwan.store.index.DefaultGraph;

/**
 * Writes quads into an empty database, in one thread and one transaction. Of Jena's faster loaders a thread that fails, as on a full disk,
 * either goes unnoticed or is waited for without end.
 */
public final class BulkLoad {
    private BulkLoad() {}

    /** Sends quads. */
    public interface Sender {
        /** Answers whether they shall be kept. */
        boolean send(StreamRDF to) throws IOException;
    }

    /** Writes what a sender sends, or nothing. */
    public static void write(DatasetGraph database, Sender sender) throws IOException {
        DataLoader loader = LoaderFactory.sequentialLoader(database, (format, values) -> {});
        loader.startBulk();
        boolean done = false;
        try {
            if (sender.send(DefaultGraph.filling(loader.stream()))) {
                loader.finishBulk();
                done = true;
            }
        } finally {
            if (!done) {
                loader.finishException(new IOException("not finished"));
            }
        }
    }

    /**
     * How many quads a database holds, by each of its indexes.
     *
     * @param sent how many it was sent; the same quad may have been sent twice
     * @throws IOException if the indexes differ or hold more than was sent
     */
    public static long count(DatasetGraph database, long sent) throws IOException {
        database.begin(ReadWrite.READ);
        try {
            DatasetGraphTDB tables = TDBInternal.getDatasetGraphTDB(database);
            count(tables.getTripleTable().getNodeTupleTable(), sent);
            return count(tables.getQuadTable().getNodeTupleTable(), sent);
        } finally {
            database.end();
        }
    }

    private static long count(NodeTupleTable table, long sent) throws IOException {
        TupleIndex[] indexes = table.getTupleTable().getIndexes();
        long rows = indexes[0].size();
        for (TupleIndex index : indexes) {
            if (index.size() != rows || rows > sent) {
                throw new IOException("the database holds " + index.size() + " rows by its index " + index.getName()
                        + " and " + rows + " by " + indexes[0].getName() + "; " + sent + " were sent");
            }
        }
        return rows;
    }
}
