package org.w3id.diwan.cli;

/** How a command ends, for scripts. */
final class ExitCode {
    static final int OK = 0;
    static final int BAD_INPUT = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;
    /** What a shell reports of a command whose reader went away, as {@code head} does: 128 + SIGPIPE. */
    static final int BROKEN_PIPE = 141;

    private ExitCode() {}
}
