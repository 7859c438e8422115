package org.w3id.diwan.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A folder of index files that is deleted when it is closed. */
final class TemporaryDirectory extends FilterDirectory {
    private final Path folder;

    TemporaryDirectory(Directory files, Path folder) {
        super(files);
        this.folder = folder;
    }

    @Override
    public void close() throws IOException {
        super.close();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
