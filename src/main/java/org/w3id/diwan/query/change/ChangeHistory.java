package org.w3id.diwan.query.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.store.journal.Change;
import org.w3id.diwan.store.journal.ChangeJournal;
import org.w3id.diwan.store.journal.ChangeJournal.Load;
import org.w3id.diwan.store.journal.ChangeJournal.State;

/**
 * A journal as one row of changes. A position is the number of changes before it; its token, such as {@code 7.1a2b3c4d.120}, is the
 * 120th change of the load that made generation 7 from the input whose digest begins so, and without the last number all of them.
 */
public record ChangeHistory(ChangeJournal journal) {
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.([0-9a-zA-Z_-]{0,8})(?:\\.(\\d{1,9}))?");

    /** A change and when it was made. */
    public record Moment(Change change, Instant at, boolean first) {}

    /** The token after everything that is known now. */
    public String newest() {
        return token(journal.newest());
    }

    private static String token(State state) {
        return state.number() + "." + state.digest();
    }

    /** The token of a position. */
    public String token(int position) {
        int before = 0;
        String token = token(journal.start());
        for (Load load : journal.loads()) {
            int size = load.changes().size();
            if (position < before + size) {
                return position == before ? token : token(load.state()) + "." + (position - before);
            }
            before += size;
            token = token(load.state());
        }
        return token;
    }

    /** The changes after a position. */
    public List<Moment> from(int position, int most) {
        List<Moment> found = new ArrayList<>();
        int before = 0;
        boolean fromNothing = journal.start().number() == 0;
        for (Load load : journal.loads()) {
            int size = load.changes().size();
            boolean first = fromNothing && load.equals(journal.loads().get(0));
            for (int i = Math.max(0, position - before); i < size && found.size() < most; i++) {
                found.add(new Moment(load.changes().get(i), load.state().at(), first));
            }
            before += size;
        }
        return found;
    }

    /**
     * The position that a client means.
     *
     * @param since a token or an xsd:dateTime with a time zone
     * @throws UnknownPosition if it is neither, or too long ago
     */
    public int position(String since) {
        Matcher token = TOKEN.matcher(since);
        return token.matches() ? ofToken(token) : ofTime(since);
    }

    private int ofTime(String since) {
        Instant time;
        try {
            time = OffsetDateTime.parse(since.replace(' ', '+')).toInstant();
        } catch (DateTimeException notATime) {
            throw new UnknownPosition(
                    "since is a token that this feed gave, or a time such as 2024-01-25T00:00:00Z.", false);
        }
        if (journal.start().number() > 0 && time.isBefore(journal.start().at())) {
            throw gone();
        }
        int position = 0;
        for (Load load : journal.loads()) {
            if (load.state().at().isAfter(time)) {
                return position;
            }
            position += load.changes().size();
        }
        return position;
    }

    private int ofToken(Matcher token) {
        long number = Long.parseLong(token.group(1));
        if (isOf(journal.start(), token)) {
            return 0;
        }
        int before = 0;
        for (Load load : journal.loads()) {
            int size = load.changes().size();
            int within = token.group(3) == null ? size : Integer.parseInt(token.group(3));
            if (isOf(load.state(), token) && within <= size) {
                return before + within;
            }
            before += size;
        }
        if (number > journal.newest().number()) {
            throw new UnknownPosition("since names a state that this graph has never had.", false);
        }
        throw gone();
    }

    private static boolean isOf(State state, Matcher token) {
        return state.number() == Long.parseLong(token.group(1))
                && state.digest().equals(token.group(2));
    }

    private UnknownPosition gone() {
        return new UnknownPosition(
                "The changes since then are not kept: take everything from /dump, and then the changes since "
                        + newest() + ".",
                true);
    }
}
