package org.w3id.diwan.article.entity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;

/** Finds a known person under any spelling, by the index of names that matching and search share. */
public final class PersonLookup {
    private static final Set<String> PERSON = Set.of(NameIndex.PERSON);

    private final EntityLexicon entities;
    private final NameIndex index;

    public PersonLookup(EntityLexicon entities, Reading register) {
        this.entities = entities;
        this.index = NameIndex.build(Stream.concat(
                new NameEntries(entities.vocabulary()).of(register), entities.unregistered(NameIndex.PERSON)));
    }

    /** The one person who is meant for certain; nobody where two may be. */
    Optional<NamedEntity> person(String written) {
        return index.find(NameQuery.of(written).ofTypes(PERSON).as(NameQuery.Mode.MENTION)).stream()
                .findFirst()
                .filter(Match::isCertain)
                .flatMap(match -> entities.find(match.entity()));
    }
}
