package org.w3id.diwan.article.lexicon;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * What is known before an article is read.
 *
 * @param tables the tables themselves, for what only one stage asks
 * @param words word classes
 * @param segmenter takes texts apart
 * @param entities what has a name
 * @param countries countries by name, adjective and capital
 * @param organs the organs of a state
 * @param posts posts by the words of titles
 * @param speech the verbs of speech
 * @param relations what is special about a relation
 * @param homes whom well known holders of office serve
 * @param heads the last words of names that no register holds
 */
public record Lexicon(
        LexiconTables tables,
        WordClasses words,
        Segmenter segmenter,
        EntityLexicon entities,
        Countries countries,
        TokenPhrases<Organ> organs,
        TokenPhrases<Post> posts,
        SpeechVerbs speech,
        RelationMarks relations,
        KnownHomes homes,
        Map<String, NameHead> heads) {
    /**
     * What the last word of a name betrays, or the last before "of" or "for" ({@code keywords.tsv}).
     *
     * @param type its class
     * @param complemented whether "of" or "for" and more of the name may follow
     */
    public record NameHead(String type, boolean complemented) {}

    /** How the armed forces of a state are called. */
    public Optional<Organ> forces() {
        return organs.meanings().filter(organ -> organ.has("forces")).findFirst();
    }

    /** The class of the ontology that a name's last word betrays, as written. */
    public Optional<String> headOf(String word) {
        return Optional.ofNullable(heads.get(word)).map(head -> entities.ontologyClass(head.type()));
    }

    /**
     * The lexicon over a register.
     *
     * @param register the entities, and the claims about who holds which post
     * @param vocabulary the ontology's classes and relations
     */
    public static Lexicon of(LexiconTables tables, Reading register, Vocabulary vocabulary) {
        WordClasses words = new WordClasses(tables);
        Segmenter segmenter = new Segmenter(words.of("abbreviation"), words.of("starter"), words::key);
        RelationMarks relations = new RelationMarks(tables);
        EntityLexicon entities = new EntityLexicon(register, vocabulary, tables, segmenter, relations);
        Countries countries = new Countries(tables, entities, segmenter);
        return new Lexicon(
                tables,
                words,
                segmenter,
                entities,
                countries,
                Organ.read(tables, segmenter),
                Post.read(tables, segmenter),
                new SpeechVerbs(tables, words),
                relations,
                new KnownHomes(tables, words, countries),
                tables.rows("keywords.tsv", 3).stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0),
                                row -> new NameHead(row.get(1), row.get(2).contains("o")))));
    }
}
