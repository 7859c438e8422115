package org.w3id.diwan.article.parse;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * CoreNLP's two jars. They are not part of Diwan: CoreNLP is licensed under the <a
 * href="https://www.gnu.org/licenses/gpl-3.0.html">GPL 3</a> and its models are large, so whoever wants the parser obtains them once. They
 * are looked for in Diwan's cache, then in the local Maven repository, and else downloaded; whatever was found counts only if its SHA-256
 * is the one given here.
 */
public final class CoreNlpFiles {
    /** The files that Diwan was made for. */
    public static final List<RemoteFile> VERSION_4_5_10 = List.of(
            new RemoteFile(
                    "edu/stanford/nlp/stanford-corenlp/4.5.10/stanford-corenlp-4.5.10.jar",
                    9_118_725,
                    "f813ce4ed7319d79225f2a520d40733075c6b3500dd0b81ee069229e461aab43"),
            new RemoteFile(
                    "edu/stanford/nlp/stanford-corenlp/4.5.10/stanford-corenlp-4.5.10-models.jar",
                    474_409_531,
                    "a5da9f6feb35a0fd2ea2cbe8909bede3952965b238a68c833ae3e031ed9026a0"));

    /** Where Maven's artifacts are, if nothing else is said. */
    public static final URI CENTRAL = URI.create("https://repo.maven.apache.org/maven2/");

    private static final int MEGA = 1_000_000;

    private final List<RemoteFile> files;
    private final Path cache;
    private final List<Path> repositories;
    private final Digests digests;

    /**
     * Files in a folder.
     *
     * @param files what is wanted
     * @param cache the folder for them; made when something is downloaded
     * @param repositories local Maven repositories that may hold them already
     */
    public CoreNlpFiles(List<RemoteFile> files, Path cache, List<Path> repositories) {
        this.files = List.copyOf(files);
        this.cache = cache;
        this.repositories = List.copyOf(repositories);
        this.digests = new Digests(cache.resolve("verified.tsv"));
    }

    /** The files of a user: {@code $DIWAN_CACHE}, else {@code $XDG_CACHE_HOME/diwan}, else {@code ~/.cache/diwan}; and {@code ~/.m2}. */
    public static CoreNlpFiles of(Map<String, String> environment, Path home) {
        String diwan = environment.getOrDefault("DIWAN_CACHE", "");
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = shared.isEmpty() ? home.resolve(".cache") : Path.of(shared);
        Path cache = diwan.isEmpty() ? base.resolve("diwan") : Path.of(diwan);
        return new CoreNlpFiles(
                VERSION_4_5_10,
                cache.resolve("corenlp"),
                List.of(home.resolve(".m2").resolve("repository")));
    }

    /** The folder that downloads go to. */
    public Path cache() {
        return cache;
    }

    /** The files where all are there and right; empty if one is missing. */
    public Optional<List<Path>> present() throws IOException {
        List<Path> found = new ArrayList<>();
        for (RemoteFile file : files) {
            find(file).ifPresent(found::add);
        }
        return found.size() == files.size() ? Optional.of(found) : Optional.empty();
    }

    /**
     * Finds the files or downloads what is missing. A download that was broken off goes on where it stopped; two processes do not
     * download the same.
     *
     * @param repository the address of a Maven repository, http, https or file
     * @param progress is told what happens, a line at a time
     * @throws IOException if a file cannot be had or is not the right one; its message says what to do
     */
    public List<Path> obtain(URI repository, Consumer<String> progress) throws IOException {
        Optional<List<Path>> present = present();
        if (present.isPresent()) {
            return present.get();
        }
        Files.createDirectories(cache);
        try (FileChannel channel =
                        FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel, progress)) {
            List<Path> found = new ArrayList<>();
            for (RemoteFile file : files) {
                Optional<Path> there = find(file);
                found.add(there.isPresent() ? there.get() : download(file, repository, progress));
            }
            return lock.isValid() ? found : List.of();
        }
    }

    private static FileLock lock(FileChannel channel, Consumer<String> progress) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        progress.accept("another Diwan is downloading the parser; waiting for it");
        return channel.lock();
    }

    private Optional<Path> find(RemoteFile file) throws IOException {
        List<Path> places = new ArrayList<>(List.of(cache.resolve(file.name())));
        repositories.forEach(repository -> places.add(repository.resolve(file.path())));
        for (Path place : places) {
            if (Files.isRegularFile(place)
                    && Files.size(place) == file.size()
                    && digests.of(place).equals(file.sha256())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Path download(RemoteFile file, URI repository, Consumer<String> progress) throws IOException {
        progress.accept(String.format(
                Locale.ROOT, "downloading %s (%d MB) from %s", file.name(), file.size() / MEGA, repository));
        Path target = cache.resolve(file.name());
        new Download(file, repository, target).run(progress);
        digests.of(target);
        return target;
    }
}
