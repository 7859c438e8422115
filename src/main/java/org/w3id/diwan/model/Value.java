package org.w3id.diwan.model;

import java.util.function.Function;

/** What a claim says of its subject: another entity, a figure or a time. */
public sealed interface Value permits Ref, Quantity, Period {

    /** Answers by kind; every kind has to be answered for. */
    default <R> R match(
            Function<? super Ref, ? extends R> ref,
            Function<? super Quantity, ? extends R> quantity,
            Function<? super Period, ? extends R> period) {
        if (this instanceof Ref value) {
            return ref.apply(value);
        }
        return this instanceof Quantity value ? quantity.apply(value) : period.apply((Period) this);
    }
}
