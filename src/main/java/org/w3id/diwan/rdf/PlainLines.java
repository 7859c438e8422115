package org.w3id.diwan.rdf;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Ends lines with a line feed on every machine and leaves empty lines empty. Rio ends a line as the machine does and indents empty ones
 * too, each with a call of its own, by which they are told from the text.
 */
final class PlainLines extends FilterWriter {
    private static final String END = System.lineSeparator();
    private static final String INDENTATION = "  ";

    private int indentation;

    PlainLines(Writer out) {
        super(out);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        if (text.equals(INDENTATION)) {
            indentation++;
        } else if (text.equals(END)) {
            indentation = 0;
            out.write('\n');
        } else {
            indent();
            out.write(text, start, length);
        }
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        indent();
        out.write(text, start, length);
    }

    @Override
    public void write(int character) throws IOException {
        indent();
        out.write(character);
    }

    @Override
    public void flush() throws IOException {
        indent();
        super.flush();
    }

    private void indent() throws IOException {
        for (; indentation > 0; indentation--) {
            out.write(INDENTATION);
        }
    }
}
