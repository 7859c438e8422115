package org.w3id.diwan.query;

import java.util.List;

/** A parameter that cannot be understood; the message says what it takes. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<String> allowed;
    private final boolean missing;

    private BadParameter(String parameter, String message, List<String> allowed, boolean missing) {
        super(message);
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
        this.missing = missing;
    }

    /** Without a list of the values there are. */
    public static BadParameter of(String parameter, String message) {
        return new BadParameter(parameter, message, List.of(), false);
    }

    /** With the values there are. */
    public static BadParameter of(String parameter, String message, List<String> allowed) {
        return new BadParameter(parameter, message, allowed, false);
    }

    /** It names something that the graph does not hold. */
    public static BadParameter notFound(String parameter, String message) {
        return new BadParameter(parameter, message, List.of(), true);
    }

    /** As much of a value as helps to find it. */
    public static String shown(String value) {
        int most = 60;
        String start = value.length() <= most ? value : value.substring(0, most) + "...";
        return start.isEmpty() ? "nothing" : start.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** Which one. */
    public String parameter() {
        return parameter;
    }

    /** The values it takes; empty where they cannot be listed. */
    public List<String> allowed() {
        return allowed;
    }

    /** Whether it is in order but names something that the graph does not hold. */
    public boolean isNotFound() {
        return missing;
    }
}
