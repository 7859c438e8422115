package org.w3id.diwan.interop;

/** One spelling for the terms of a line, whoever read them. */
final class Lines {
    private Lines() {}

    static String iri(String iri) {
        return "<" + iri + ">";
    }

    static String literal(String text, String language, String datatype) {
        String quoted = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        return language.isEmpty() ? quoted + "^^" + iri(datatype) : quoted + "@" + language;
    }

    static String line(String subject, String predicate, String object, String graph) {
        return String.join(" ", subject, predicate, object, graph, ".");
    }
}
