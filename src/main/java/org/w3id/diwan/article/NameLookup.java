package org.w3id.diwan.article;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;

/** Finds a known person under any spelling, by the index of names that matching and search share. */
final class NameLookup {
    private static final Set<String> PERSON = Set.of(NameIndex.PERSON);

    private final Book book;
    private final NameIndex index;

    NameLookup(Book book, Reading register, Vocabulary vocabulary) {
        this.book = book;
        this.index = NameIndex.build(
                Stream.concat(new NameEntries(vocabulary).of(register), book.unregistered(NameIndex.PERSON)));
    }

    /** The one person who is meant for certain; nobody where two may be. */
    Optional<Known> person(String written) {
        return index.find(NameQuery.of(written).ofTypes(PERSON).as(NameQuery.Mode.MENTION)).stream()
                .findFirst()
                .filter(Match::isCertain)
                .flatMap(match -> book.find(match.entity()));
    }
}
