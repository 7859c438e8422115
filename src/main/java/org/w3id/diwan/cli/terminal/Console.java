package org.w3id.diwan.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.w3id.diwan.model.Problem;

/**
 * Where commands read and write.
 *
 * @param in what the user types, or what is piped in
 * @param out results, in UTF-8 whatever the locale
 * @param err progress and problems, in UTF-8
 * @param columns how wide the terminal is that shows the results; 0 where they go elsewhere
 * @param live whether a terminal shows {@code err}, so that a line may be overwritten
 */
public record Console(InputStream in, PrintStream out, PrintStream err, int columns, boolean live) {
    private static final String OVERWRITE = "\r\033[K";

    /** Nothing to read, and no terminal for progress. */
    public Console(PrintStream out, PrintStream err, int columns) {
        this(InputStream.nullInputStream(), out, err, columns, false);
    }

    /** The process's own; {@code diwan.columns} and {@code diwan.live} are set by the launcher. */
    public static Console ofProcess() {
        OutputStream out = new Pipe(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        return new Console(
                System.in, buffered, err, Integer.getInteger("diwan.columns", 0), Boolean.getBoolean("diwan.live"));
    }

    /** Says how the work goes. */
    public void say(String line) {
        out.flush();
        err.println(live ? OVERWRITE + line : line);
    }

    /** Says what is wrong with a file, or with what a user takes for one. */
    public void error(Path file, String code, String message) {
        say(Problem.error(code, Problem.Location.of(file.toString()), message).toString());
    }

    /** Says how far the work is, in one line that the next one overwrites; nothing where no terminal shows it. */
    public void progress(String line) {
        if (live) {
            err.print(OVERWRITE + line);
            err.flush();
        }
    }

    /** The reader of the results went away, as {@code head} does when it has enough. */
    public static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    /** A print stream swallows failed writes and would let a query run on for nobody; this does not let it. */
    private static final class Pipe extends FilterOutputStream {
        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new ReaderGone(e);
            }
        }
    }
}
