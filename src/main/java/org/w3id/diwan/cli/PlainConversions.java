package org.w3id.diwan.cli;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; what cannot be read is answered with how to write it. */
final class PlainConversions {
    private PlainConversions() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw wrong(text, "date", "2024-01-25");
        }
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw wrong(text, "whole number", "3030");
        }
    }

    static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException none) {
            throw wrong(text, "address", "https://example.org/diwan/");
        }
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException none) {
            throw wrong(text, "path", "folder/file.txt");
        }
    }

    private static TypeConversionException wrong(String text, String what, String example) {
        return new TypeConversionException("'" + text + "' is no " + what + "; write it as " + example);
    }
}
