package org.w3id.diwan.names;

import java.util.Set;

/**
 * What the text around a name says of whom it means.
 *
 * @param types local names of classes, one of which the entity must have; empty where the text does not tell. {@link NameIndex#PERSON}
 *     alone makes a surname enough
 * @param country the country that the text puts beside the name, by any name or adjective ("Lebanon's", "Iraqi"); empty where it does
 *     not
 */
public record MentionContext(Set<String> types, String country) {
    /** Nothing is known. */
    public static final MentionContext NONE = new MentionContext(Set.of(), "");

    public MentionContext {
        types = Set.copyOf(types);
    }

    /** The same with the types that can be meant. */
    public MentionContext ofTypes(Set<String> wanted) {
        return new MentionContext(wanted, country);
    }

    /** The same with a country. */
    public MentionContext of(String itsCountry) {
        return new MentionContext(types, itsCountry);
    }
}
