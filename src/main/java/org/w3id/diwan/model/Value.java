package org.w3id.diwan.model;

import java.util.function.Function;

/** What a claim says of its subject: another entity, a figure or a time. */
public sealed interface Value permits EntityId, Quantity, Period {

    /** Answers by kind; every kind has to be answered for. */
    default <R> R match(
            Function<? super EntityId, ? extends R> entity,
            Function<? super Quantity, ? extends R> quantity,
            Function<? super Period, ? extends R> period) {
        if (this instanceof EntityId value) {
            return entity.apply(value);
        }
        return this instanceof Quantity value ? quantity.apply(value) : period.apply((Period) this);
    }
}
