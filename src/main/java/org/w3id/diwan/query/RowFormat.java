package org.w3id.diwan.query;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats of rows, and of yes or no; the preferred first. */
public enum RowFormat {
    /** SPARQL's JSON. */
    JSON(ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json", "srj"),
    /** SPARQL's XML. */
    XML(ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "srx"),
    /** Comma-separated values. */
    CSV(ResultSetLang.RS_CSV, "text/csv"),
    /** Tab-separated values, each as in Turtle. */
    TSV(ResultSetLang.RS_TSV, "text/tab-separated-values"),
    /** Aligned columns, for people. */
    TEXT(ResultSetLang.RS_Text, "text/plain", "table"),
    /** Binary, for Jena's own clients. */
    THRIFT(ResultSetLang.RS_Thrift, "application/sparql-results+thrift", "srt");

    @SuppressWarnings("ImmutableEnumChecker") // a Lang never changes, though it does not say so
    private final Lang lang;

    private final String mediaType;
    private final ImmutableList<String> otherWords;

    RowFormat(Lang lang, String mediaType, String... otherWords) {
        this.lang = lang;
        this.mediaType = mediaType;
        this.otherWords = ImmutableList.copyOf(otherWords);
    }

    /** The format of a word or a media type: {@code csv}, {@code application/json}. */
    public static Optional<RowFormat> named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(plain)
                        || format.mediaType.equals(plain)
                        || format.otherWords.contains(plain))
                .findFirst();
    }

    /** The words of all, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(RowFormat::toString).collect(Collectors.joining(", "));
    }

    /** All media types, the preferred first; JSON and XML also under their general ones. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values())
                .flatMap(format -> Stream.concat(
                        Stream.of(format.mediaType), format.otherWords.stream().filter(word -> word.indexOf('/') > 0)))
                .toList();
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** As Jena names it. */
    public Lang lang() {
        return lang;
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
