package org.w3id.diwan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.cli.terminal.ExitCode;

/** The shell script {@code diwan}, with a build and a Java that only write down that they were called. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
final class LauncherTest {
    private static final String BUILD =
            "#!/bin/sh\necho \"$*\" >>builds\nmkdir -p target/launcher\necho jar >target/launcher/diwan-all.jar\n";

    @TempDir
    private Path folder;

    private Path home;
    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a clone"));
        Files.copy(Path.of("diwan"), home.resolve("diwan"));
        for (String part : List.of("src/main/java", "ontology", "fuseki-config")) {
            Files.createDirectories(home.resolve(part));
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        executable(home.resolve("mvnw"), BUILD);
        jdk = jdk("21.0.1");
    }

    @Test
    void buildsFirstAndThenRuns() throws Exception {
        Ended run = run(home.resolve("diwan"), "query", "two words");
        assertThat(run.err()).containsExactly("building Diwan, once ...");
        assertThat(run.out()).endsWith("-jar", home.resolve("target/diwan.jar").toString(), "query", "two words");
        assertThat(run.exit()).isZero();
        assertThat(builds()).containsExactly("-q -Plauncher clean package");
    }

    @Test
    void doesNotBuildAgain() throws Exception {
        run(home.resolve("diwan"));
        assertThat(run(home.resolve("diwan")).err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceHasChanged() throws Exception {
        run(home.resolve("diwan"));
        Path source = Files.writeString(home.resolve("ontology/diwan.ttl"), "changed");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        run(home.resolve("diwan"));
        assertThat(builds()).hasSize(2);
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path first = Files.createSymbolicLink(home.resolve("link"), Path.of("diwan"));
        Path second = Files.createSymbolicLink(folder.resolve("second link"), first);
        assertThat(run(second).out()).contains("-Ddiwan.data=" + home.resolve("data"));
    }

    @Test
    void leavesNoJarWhereTheBuildFails() throws Exception {
        executable(home.resolve("mvnw"), "#!/bin/sh\necho 'it does not compile'\nexit 1\n");
        Ended run = run(home.resolve("diwan"));
        assertThat(run.err()).contains("it does not compile", "diwan: the build failed; the lines above say why.");
        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(home.resolve("target/diwan.jar")).doesNotExist();
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        Path old = jdk("11.0.2");
        Process process = start(home.resolve("diwan"), old, jdk.resolve("bin") + ":" + System.getenv("PATH"));
        assertThat(new Ended(process).out()).first().isEqualTo(jdk + " runs");
    }

    @Test
    void buildsOnceWhenTwoStartTogether() throws Exception {
        Path gate = home.resolve("gate");
        assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor())
                .isZero();
        executable(home.resolve("mvnw"), BUILD + "read go <gate\n");

        Process first = start(home.resolve("diwan"), jdk, System.getenv("PATH"));
        BufferedReader says = first.errorReader(UTF_8);
        assertThat(says.readLine()).isEqualTo("building Diwan, once ...");
        Process second = start(home.resolve("diwan"), jdk, System.getenv("PATH"));
        assertThat(second.errorReader(UTF_8).readLine()).isEqualTo("another diwan is building, waiting for it ...");
        Files.writeString(gate, "go\n");

        assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(0);
        assertThat(builds()).hasSize(1);
    }

    private Ended run(Path launcher, String... arguments) throws IOException, InterruptedException {
        return new Ended(start(launcher, jdk, System.getenv("PATH"), arguments));
    }

    private Process start(Path launcher, Path javaHome, String path, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("JAVA_HOME", javaHome.toString());
        process.environment().put("PATH", path);
        process.environment().remove("DIWAN_JAVA_OPTS");
        return process.start();
    }

    private Path jdk(String version) throws IOException {
        Path root = Files.createDirectories(folder.resolve("jdk " + version));
        Files.createDirectories(root.resolve("bin"));
        Files.writeString(root.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(root.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' '" + root + " runs' \"$@\"\n");
        executable(root.resolve("bin/javac"), "#!/bin/sh\n");
        return root;
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(home.resolve("builds"));
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What became of a process. */
    private record Ended(int exit, List<String> out, List<String> err) {
        Ended(Process process) throws IOException, InterruptedException {
            this(
                    process,
                    process.inputReader(UTF_8).lines().toList(),
                    process.errorReader(UTF_8).lines().toList());
        }

        private Ended(Process process, List<String> out, List<String> err) throws InterruptedException {
            this(process.waitFor(), out, err);
        }
    }
}
