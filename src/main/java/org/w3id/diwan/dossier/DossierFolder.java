package org.w3id.diwan.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.register.RegisterFile;
import org.w3id.diwan.dossier.register.RetiredReader;
import org.w3id.diwan.dossier.source.FreeTextFile;
import org.w3id.diwan.dossier.yaml.Problems;
import org.w3id.diwan.dossier.yaml.Suggestion;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.SourceId;

/** The files of a dossier in their order, and what is wrong with the folder itself. */
final class DossierFolder {
    private static final String SUFFIX = ".yaml";
    private static final String SOURCES = "sources";
    private static final String REFERENCE = "reference";

    /** What may lie beside the registers. */
    private static final Set<String> BESIDE = Set.of(SOURCES, FreeTextFile.FOLDER, "schema", "README.md");

    /** The id of the graph that the registers go to. */
    private static final String REGISTER = "register";

    private final Problems problems;
    private final Map<String, Path> registers = new TreeMap<>();
    private final List<SourceFile> sources = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** A source's file, the id its name gives it, and what its folder holds. */
    record SourceFile(Path path, SourceId id, Kind kind) {}

    DossierFolder(Path folder, Problems problems) {
        this.problems = problems;
        if (!Files.exists(folder)) {
            refuse("missing-folder", folder, "there is no such folder; name the folder of a dossier");
        } else if (!Files.isDirectory(folder)) {
            refuse("not-a-folder", folder, "is no folder; name the folder of a dossier, not a file in it");
        } else {
            findRegisters(folder);
            findSources(folder.resolve(SOURCES));
            findTexts(folder.resolve(FreeTextFile.FOLDER));
        }
    }

    /** The registers and the files of retired ids, by name. */
    Map<String, Path> registers() {
        return registers;
    }

    /** The articles before the references, each in the order of their ids. */
    List<SourceFile> sources() {
        return sources;
    }

    private void findRegisters(Path folder) {
        List<String> names = RegisterFile.fileNames();
        List<String> known = new ArrayList<>(names);
        known.addAll(RetiredReader.FILES);
        Map<String, Path> others = list(folder);
        others.keySet().removeAll(BESIDE);
        for (String name : known) {
            Optional.ofNullable(others.remove(name)).ifPresent(path -> registers.put(name, path));
        }
        boolean isDossier = names.stream().anyMatch(registers::containsKey);
        if (!isDossier) {
            refuse(
                    "missing-file",
                    folder,
                    "has no register, so it is no dossier; a dossier has " + String.join(", ", names));
        }
        for (String name : names) {
            if (isDossier && !registers.containsKey(name)) {
                refuse(
                        "missing-file",
                        folder.resolve(name),
                        "the register is missing; write {} into it if it has no entries");
            }
        }
        others.forEach((name, path) -> refuseUnknown(name, path, known));
    }

    private void findSources(Path folder) {
        if (!isPlainFolder(folder)) {
            return;
        }
        list(folder).forEach((name, path) -> {
            if (!name.equals(REFERENCE)) {
                addSource(name, path, Kind.ARTICLE);
            }
        });
        Path reference = folder.resolve(REFERENCE);
        if (Files.exists(reference, LinkOption.NOFOLLOW_LINKS) && isPlainFolder(reference)) {
            list(reference).forEach((name, path) -> addSource(name, path, Kind.REFERENCE));
        }
    }

    /** The texts belong to articles; each is read with its source. */
    private void findTexts(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && isPlainFolder(folder)) {
            list(folder).forEach((name, path) -> {
                boolean known = sources.stream()
                        .anyMatch(source ->
                                source.kind() == Kind.ARTICLE && name.equals(source.id() + FreeTextFile.SUFFIX));
                if (!known) {
                    refuse(
                            "unknown-file",
                            path,
                            "the file is the text of no article; it is named like the article's file, with .txt");
                }
            });
        }
    }

    private void addSource(String name, Path path, Kind kind) {
        if (!name.endsWith(SUFFIX)) {
            refuseUnknown(name, path, List.of());
            return;
        }
        String id = name.substring(0, name.length() - SUFFIX.length());
        if (!Slug.isValid(id)) {
            refuse(
                    "bad-file-name",
                    path,
                    "the name of a source's file is lower-case words joined by hyphens; rename it");
        } else if (id.equals(REGISTER)) {
            refuse(
                    "bad-file-name",
                    path,
                    "the source id register belongs to the registers themselves; rename the file");
        } else if (!taken.add(id)) {
            refuse("duplicate-id", path, "an article has the same id; rename one of the two files");
        } else {
            sources.add(new SourceFile(path, new SourceId(id), kind));
        }
    }

    private void refuseUnknown(String name, Path path, List<String> known) {
        if (Files.isSymbolicLink(path)) {
            refuseLink(path, "file");
        } else if (name.endsWith(SUFFIX) || name.endsWith(".yml")) {
            refuse(
                    "unknown-file",
                    path,
                    "the file has no place here, so it would not be read"
                            + Suggestion.of(name, known, "rename or move it"));
        } else if (Files.isDirectory(path)) {
            refuse(
                    "unknown-file",
                    path,
                    "the folder has no place here, so nothing in it would be read; move its files");
        } else {
            problems.warning("unknown-file", Location.of(path.toString()), "the file is not read; it may be deleted");
        }
    }

    private void refuseLink(Path path, String what) {
        refuse(
                "symbolic-link",
                path,
                "this is a symbolic link, and links are not followed; put the " + what + " itself here");
    }

    private boolean isPlainFolder(Path folder) {
        if (Files.isSymbolicLink(folder)) {
            refuseLink(folder, "folder");
        } else if (!Files.exists(folder)) {
            refuse("missing-folder", folder, "the folder of the sources is missing; make one");
        } else if (!Files.isDirectory(folder)) {
            refuse("not-a-folder", folder, "a folder of sources is expected here, not a file");
        } else {
            return true;
        }
        return false;
    }

    /** The folder's files by name, in the order of their names; hidden files are ignored. */
    private Map<String, Path> list(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            paths.forEach(path -> files.put(name(path), path));
        } catch (IOException | UncheckedIOException e) {
            refuse("unreadable-file", folder, "the folder cannot be listed; check its permissions");
        }
        files.keySet().removeIf(name -> name.startsWith("."));
        return files;
    }

    /** A folder's name ends in a slash where the folder lies in a jar. */
    private static String name(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("/$", "");
    }

    private void refuse(String code, Path path, String message) {
        problems.error(code, Location.of(path.toString()), message);
    }
}
