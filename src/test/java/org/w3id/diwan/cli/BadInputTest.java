package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.cli.terminal.ExitCode;

/** Whatever is wrong, the user gets a sentence and an exit code, never a stack trace. */
final class BadInputTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("file.txt"), "no folder");
        Files.writeString(folder.resolve("broken.ttl"), "<urn:a> <urn:b> \n\n nonsense .");
        Files.writeString(folder.resolve("broken.rq"), "SELECT *\nWHERE { ?s ?p }");
        Files.write(folder.resolve("binary.rq"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        Files.createDirectories(folder.resolve("other-data"));
        Files.writeString(folder.resolve("other-data/layout"), "0\n");
        Files.createDirectories(folder.resolve("bad-dossier"));
        Files.writeString(folder.resolve("bad-dossier/persons.yaml"), "joe-nobody:\n  type: Dragon\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "frob                                       | 2 | there is no command frob",
                "quer                                       | 2 | Did you mean: diwan query",
                "--verbose                                  | 2 | say which command is meant",
                "query --frob 1                             | 2 | Unknown option: '--frob'",
                "query                                      | 2 | say what to ask",
                "read x.txt --date 25.01.2024               | 2 | --date '25.01.2024' is no date; write it as 2024-01-25",
                "up --port abc                              | 2 | --port 'abc' is no whole number; write it as 3030",
                "serve --public-url http://[                | 2 | --public-url 'http://[' is no address; write it as https://example.org/diwan/",
                "query --endpoint http://[ ASK{}            | 2 | --endpoint 'http://[' is no address",
                "up --limits bytes                          | 2 | --limits is written NAME=NUMBER, not bytes",
                "up --limits bytes=x                        | 2 | the limit bytes is a whole number from 1 to 9223372036854775807, not x",
                "query --mem --format csv CONSTRUCT{?s?p?o}WHERE{?s?p?o} | 1 | --format csv is for tables; the answer to this query is triples: use turtle",
                "query --mem --endpoint http://x ASK{}      | 2 | mutually exclusive",
                "query --format word ASK{}                  | 2 | there is no format word; there are table, csv",
                "query no-such-question                     | 1 | neither a file, nor a query, nor a question",
                "query DIR/missing.rq                       | 1 | neither a file, nor a query, nor a question",
                "query DIR/binary.rq                        | 1 | not a text in UTF-8",
                "query DIR/broken.rq                        | 1 | broken.rq:2:15: unexpected '}'",
                "query --mem DELETE{?s?p?o}WHERE{?s?p?o}    | 1 | query:1:1: unexpected 'DELETE'",
                "query --data DIR/none ASK{}                | 3 | nothing is loaded here yet",
                "query --data DIR/other-data ASK{}          | 3 | layout 0",
                "query --data DIR ASK{}                     | 3 | choose another folder",
                "query --endpoint http://localhost:1/ ASK{} | 3 | nothing answers there",
                "query --endpoint nowhere ASK{}             | 2 | an endpoint is an address such as",
                "convert DIR/missing                        | 1 | [missing-folder]",
                "convert DIR/bad-dossier --out DIR/o        | 1 | persons.yaml:2:9: error",
                "convert --out DIR/file.txt                 | 3 | file.txt is a file",
                "convert --format word                      | 2 | there is no format word; there are turtle (ttl), trig",
                "check DIR/broken.ttl                       | 1 | broken.ttl:3:",
                "check DIR/missing.ttl                      | 1 | missing.ttl: error",
                "check DIR/bad-dossier                      | 1 | persons.yaml:2:9: error",
                "load DIR/broken.ttl --data DIR/d           | 1 | the graph is as it was",
                "load --data DIR/file.txt                   | 3 | file.txt",
                "serve --data DIR/other-data                | 3 | layout 0",
                "serve --data DIR/d                         | 3 | load first",
                "serve --port 65536                         | 2 | a port is a number from 0 to 65535",
                "serve --endpoint nowhere                   | 2 | an endpoint's address is a URL such as",
                "serve --endpoint http://me:pw@x.org/       | 2 | a password in an address ends up in logs",
                "serve --endpoint http://x.org/ --data DIR  | 2 | name --endpoint or --data, not both",
                "serve --endpoint http://x.org/ --user me   | 2 | --user and --password-file go together",
                "serve --endpoint http://x.org/ --passwords DIR/file.txt | 2 | nothing is written through to an endpoint",
                "serve --user me                            | 2 | go with --endpoint",
                "serve --endpoint http://x.org/ --user me --password-file DIR/none | 3 | none: no such file",
                "serve --endpoint http://x.org/ --user me --password-file DIR/binary.rq | 1 | not a text in UTF-8",
                "up --host no.such.host.invalid             | 3 | cannot listen at no.such.host.invalid",
                "up --mem --passwords DIR/none DIR/bad-dossier | 1 | persons.yaml:2:9: error",
            })
    void endsInASentence(String command, int exit, String message) {
        Run run = Run.diwan(command.replace("DIR", folder.toString()).split(" ", -1));

        assertThat(run.err()).contains(message).doesNotContain("\tat ").doesNotContain("should not have happened");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Run run = Run.diwan("up", "--mem", "--port", Integer.toString(other.getLocalPort()));
            assertThat(run.err()).contains("port " + other.getLocalPort() + ": Address already in use");
            assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        }
    }

    @Test
    void writesNothingOfABadDossier() {
        Run.diwan(
                "convert",
                folder.resolve("bad-dossier").toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void showsTheStackTraceOnRequestOnly() {
        Run run = Run.diwan(
                "convert", "--verbose", "--out", folder.resolve("file.txt").toString());
        assertThat(run.err()).contains("\tat org.w3id.diwan");
    }
}
