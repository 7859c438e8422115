package org.w3id.diwan.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.simple.SimpleLogger;

/**
 * What the libraries log. {@code simplelogger.properties} keeps all but warnings quiet; {@code --verbose} lets through what they do. Must
 * run before the first logger exists, so commands have no static loggers.
 */
final class Logging {
    private Logging() {}

    static void start(boolean verbose) {
        if (verbose) {
            System.setProperty(SimpleLogger.DEFAULT_LOG_LEVEL_KEY, "info");
        }
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
