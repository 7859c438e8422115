package org.w3id.diwan.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.simple.SimpleLogger;

/**
 * What is logged on the standard error: from {@code warn} on, unless an option or {@code DIWAN_LOG} says otherwise. Must run before the
 * first logger exists, so commands have no static loggers.
 */
final class Logging {
    /** The environment variable that names a level. */
    static final String VARIABLE = "DIWAN_LOG";

    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "off");

    /** What they warn of is of use to whoever draws a PDF. */
    private static final Set<String> OF_FONTS = Set.of("org.apache.pdfbox", "org.apache.fontbox");

    private Logging() {}

    /** @throws IllegalArgumentException if the variable names no level */
    static void start(Optional<String> option, Optional<String> variable) {
        String level = option.or(() -> variable.map(each -> each.toLowerCase(Locale.ROOT)))
                .orElse("warn");
        if (!LEVELS.contains(level)) {
            throw new IllegalArgumentException(
                    VARIABLE + "=" + level + " is no level; take error, warn, info, debug or trace.");
        }
        System.setProperty(SimpleLogger.DEFAULT_LOG_LEVEL_KEY, level);
        for (String each : OF_FONTS) {
            System.setProperty(SimpleLogger.LOG_KEY_PREFIX + each, level.equals("warn") ? "off" : level);
        }
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
