package org.w3id.diwan.store.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Locks between processes that the operating system gives back when a process ends, however it ends. The file says who holds it.
 *
 * <p>Within a process a semaphore for each file comes first, because POSIX drops a process's locks on a file as soon as it closes any
 * channel to that file: a second channel must never be opened while the first is locked.
 */
final class FileLocks {
    private static final Map<Path, Semaphore> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private FileLocks() {}

    /** A lock that is held until closed, by whatever thread; closing it again does nothing. */
    interface Held extends Closeable {
        @Override
        void close();
    }

    /** Takes the lock, or waits for whoever holds it. */
    static Held take(Path file) throws IOException {
        Semaphore here = here(file);
        here.acquireUninterruptibly();
        return lock(file, here, FileChannel::lock).orElseThrow();
    }

    /** Takes the lock and signs it, if nobody holds it. */
    static Optional<Held> tryTake(Path file) throws IOException {
        Semaphore here = here(file);
        return here.tryAcquire() ? lock(file, here, FileLocks::lockAndSign) : Optional.empty();
    }

    /** Takes a lock that only this process knows, or waits for whichever thread holds it. */
    static Held take(Semaphore lock) {
        lock.acquireUninterruptibly();
        return once(lock::release);
    }

    /** Who holds or last held a lock, such as {@code process 4711}. */
    static String holder(Path file) {
        // the file is never opened while this process holds it: see above
        if (here(file).availablePermits() == 0) {
            return "this process";
        }
        try {
            return "process "
                    + Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    private static Semaphore here(Path file) {
        return IN_THIS_PROCESS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new Semaphore(1));
    }

    /** A way to lock a channel, or none where it is locked. */
    private interface Locking {
        @Nullable
        FileLock lock(FileChannel channel) throws IOException;
    }

    private static Optional<Held> lock(Path file, Semaphore here, Locking locking) throws IOException {
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                locked = locking.lock(channel) != null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            return locked ? Optional.of(held(channel, here)) : Optional.empty();
        } finally {
            if (!locked) {
                here.release();
            }
        }
    }

    private static @Nullable FileLock lockAndSign(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) {
            // of one length, so that a full disk has room for it once the file exists
            String process = String.format(
                    Locale.ROOT, "%-19d\n", ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
        }
        return lock;
    }

    private static Held held(FileChannel channel, Semaphore here) {
        return once(() -> {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                here.release();
            }
        });
    }

    private static Held once(Held release) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                release.close();
            }
        };
    }
}
