package org.w3id.diwan.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.diwan.model.file.NotUtf8Exception;
import org.w3id.diwan.model.file.Utf8Text;

/** Text files that a command line names: queries, tables, passwords. */
public final class UserFile {
    private UserFile() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws CommandFailure if it is not UTF-8
     */
    public static String read(Path file) throws IOException {
        try {
            String text = Utf8Text.read(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NotUtf8Exception e) {
            throw CommandFailure.badInput(file + ": not a text in UTF-8; save it as UTF-8.");
        }
    }
}
