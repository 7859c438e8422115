package org.w3id.diwan.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/**
 * A text that stops whoever reads it once the query is cancelled: a regular expression such as {@code (.*a){25}} reads its text for
 * years and looks at nothing else.
 */
final class StoppableText implements CharSequence {
    private static final int LOOK_EVERY = 1024;

    private final String text;
    private final AtomicBoolean cancel;
    private int reads;

    private StoppableText(String text, AtomicBoolean cancel) {
        this.text = text;
        this.cancel = cancel;
    }

    static StoppableText of(String text, FunctionEnv environment) {
        return new StoppableText(text, Context.getOrSetCancelSignal(environment.getContext()));
    }

    @Override
    public char charAt(int index) {
        if (++reads % LOOK_EVERY == 0 && cancel.get()) {
            throw new QueryCancelledException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
