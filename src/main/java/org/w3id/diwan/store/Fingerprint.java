package org.w3id.diwan.store;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of a thing, as a number: the sum of the hashes of its quads, so that their order does not matter.
 *
 * @param iri of the thing
 * @param high the upper half of the sum
 * @param low the lower half
 * @param retired empty, or {@value #WITHDRAWN}, or the IRI that took its place
 */
record Fingerprint(String iri, long high, long low, String retired) implements Comparable<Fingerprint> {
    static final String WITHDRAWN = "withdrawn";

    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9a-f]{1,16}) ([0-9a-f]{1,16}) ?(\\S*)");

    @Override
    public int compareTo(Fingerprint other) {
        return iri.compareTo(other.iri);
    }

    /** Of the quads of both, which are of the same thing. */
    Fingerprint plus(Fingerprint other) {
        return new Fingerprint(
                iri,
                high + other.high,
                low + other.low,
                retired.compareTo(other.retired) > 0 ? retired : other.retired);
    }

    /** What happened to the thing if this was its fingerprint before (absent if it is new); empty if nothing did. */
    Optional<Change> since(Optional<Fingerprint> before) {
        if (before.filter(this::equals).isPresent()) {
            return Optional.empty();
        }
        String was = before.map(Fingerprint::retired).orElse("");
        if (!retired.isEmpty() && !retired.equals(was)) {
            return Optional.of(
                    retired.equals(WITHDRAWN)
                            ? new Change(Change.Kind.WITHDRAWN, iri, Optional.empty())
                            : new Change(Change.Kind.MERGED, iri, Optional.of(retired)));
        }
        Change.Kind kind = before.isEmpty() ? Change.Kind.ADDED : Change.Kind.CHANGED;
        return Optional.of(new Change(kind, iri, Optional.empty()));
    }

    String line() {
        return iri + " " + Long.toHexString(high) + " " + Long.toHexString(low) + " " + retired;
    }

    static Fingerprint parse(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new IllegalArgumentException("no fingerprint: " + line);
        }
        return new Fingerprint(
                Objects.requireNonNull(fields.group(1)),
                Long.parseUnsignedLong(fields.group(2), 16),
                Long.parseUnsignedLong(fields.group(3), 16),
                Objects.requireNonNull(fields.group(4)));
    }
}
