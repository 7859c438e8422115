package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A command that the README shows, with its answer.
 *
 * @param arguments what follows {@code ./diwan}
 * @param answer the lines below it
 */
record ReadmeExample(List<String> arguments, List<String> answer) {
    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ ./diwan (?<command>.*)\n(?<answer>[^`]*)```");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    static List<ReadmeExample> all() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(ReadmeExample::of)
                .toList();
    }

    private static ReadmeExample of(MatchResult block) {
        List<String> arguments = ARGUMENT.matcher(block.group(1))
                .results()
                .map(each -> each.group().replaceAll("^['\"]|['\"]$", ""))
                .toList();
        return new ReadmeExample(arguments, block.group(2).lines().toList());
    }

    @Override
    public String toString() {
        return String.join(" ", arguments);
    }
}
