package org.w3id.diwan.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands write.
 *
 * @param out results, in UTF-8 whatever the locale
 * @param err progress and problems, in UTF-8
 * @param columns how wide the terminal is that shows the results; 0 where they go elsewhere
 */
record Console(PrintStream out, PrintStream err, int columns) {
    /** The process's own; {@code diwan.columns} is set by the launcher. */
    static Console ofProcess() {
        OutputStream out = new Pipe(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        PrintStream buffered = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        return new Console(buffered, err, Integer.getInteger("diwan.columns", 0));
    }

    /** Says how the work goes. */
    void say(String line) {
        out.flush();
        err.println(line);
    }

    /** The reader of the results went away, as {@code head} does when it has enough. */
    static final class ReaderGone extends RuntimeException {
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
