package org.w3id.diwan.dossier.yaml;

/**
 * How much of a dossier is read before it is refused.
 *
 * @param fileBytes the longest file
 * @param depth the deepest nesting of maps and lists within a file
 * @param problems the most problems told of one file; further ones are counted together
 */
public record Limits(int fileBytes, int depth, int problems) {
    /** 10 MiB a file; curated files are a few dozen kilobytes and nest four deep. */
    public static final Limits DEFAULT = new Limits(10 * 1024 * 1024, 20, 200);
}
