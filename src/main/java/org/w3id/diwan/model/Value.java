package org.w3id.diwan.model;

import java.util.function.Function;

/** What a claim says of its subject: another entity, a text, a figure or a time. */
public sealed interface Value permits Ref, Text, Quantity, Period {

    /** Answers by kind; every kind has to be answered for. */
    default <R> R match(
            Function<? super Ref, ? extends R> ref,
            Function<? super Text, ? extends R> text,
            Function<? super Quantity, ? extends R> quantity,
            Function<? super Period, ? extends R> period) {
        if (this instanceof Ref value) {
            return ref.apply(value);
        }
        if (this instanceof Text value) {
            return text.apply(value);
        }
        if (this instanceof Quantity value) {
            return quantity.apply(value);
        }
        return period.apply((Period) this);
    }
}
