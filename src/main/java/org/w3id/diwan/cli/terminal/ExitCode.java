package org.w3id.diwan.cli.terminal;

/** How a command ends, for scripts. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int BAD_INPUT = 1;
    public static final int USAGE = 2;
    public static final int ENVIRONMENT = 3;
    /** What a shell reports of a command whose reader went away, as {@code head} does: 128 + SIGPIPE. */
    public static final int BROKEN_PIPE = 141;

    private ExitCode() {}
}
