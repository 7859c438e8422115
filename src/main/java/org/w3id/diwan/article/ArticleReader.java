package org.w3id.diwan.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Vocabulary;

/**
 * Reads news articles in English: text in, claims out. Built once from a register and the ontology, then safe for any number of threads.
 * The same article gives the same reading.
 */
public final class ArticleReader {
    private static final int FEW_WORDS = 20;
    private static final double ENGLISH = 0.12;

    private final Cleaner cleaner = new Cleaner();
    private final DateGrammar dates = new DateGrammar();
    private final Words words = new Words();
    private final Segmenter segmenter = new Segmenter(words);
    private final SpeechVerbs verbs = new SpeechVerbs(words);
    private final Book book;
    private final Mentions mentions;
    private final Contexts contexts;
    private final People people;
    private final Towns towns;
    private final Descriptions descriptions;
    private final Roles roles;
    private final Speech speech;
    private final Relations relations;

    /**
     * A reader that links to a register's entities.
     *
     * @param register the entities, and the claims about who holds which post
     * @param vocabulary the ontology's classes and relations
     */
    public ArticleReader(Reading register, Vocabulary vocabulary) {
        book = new Book(register, vocabulary, segmenter);
        Countries countries = new Countries(book, segmenter);
        Posts posts = new Posts(segmenter);
        relations = new Relations(words, posts, new Ends(book, countries));
        mentions = new Mentions(book, countries, new Organs(segmenter), words);
        contexts = new Contexts(book, countries);
        people = new People(book, words, posts, verbs, new NameLookup(book, register, vocabulary));
        towns = new Towns(words);
        descriptions = new Descriptions(words, book);
        roles = new Roles(words, posts, countries, book);
        speech = new Speech(words, verbs, new Subjects(words), book);
    }

    /**
     * Reads one article.
     *
     * @param content the file's bytes, text or HTML
     * @throws UnreadableArticle if there is no English text in the file; its message says why
     */
    public MachineReading read(ArticleInput input, byte[] content) throws UnreadableArticle {
        Cleaned cleaned = cleaner.clean(content);
        Document document = segmenter.segment(cleaned.text());
        requireEnglish(document);
        Optional<LocalDate> published = input.published().stream()
                .findFirst()
                .or(() -> cleaned.published().stream().findFirst())
                .or(() -> new Masthead().published(cleaned.text(), dates, segmenter));
        Notes notes = notes(document);
        Times times = new Times(
                document,
                dates.read(document, published).stream()
                        .filter(dated -> isOutsideNames(notes, dated))
                        .toList());
        List<Draft> drafts = new ArrayList<>(roles.find(notes));
        List<Said> said = speech.find(notes, times);
        drafts.addAll(relations.find(notes, times));
        drafts.addAll(notes.said());
        return new Findings(source(input, cleaned, published), notes, times, said, drafts, problems(input, published)).reading();
    }

    /** Names, people, then descriptions that need the names. */
    private Notes notes(Document document) {
        Notes notes = new Notes(document, book);
        mentions.find(notes);
        people.find(notes);
        towns.find(notes);
        contexts.find(notes);
        descriptions.find(notes);
        return notes;
    }

    /** Which reader this is: another one where its lexicon or its code is another. */
    public static String version() throws IOException {
        return ReaderVersion.current();
    }

    List<FrameLine> frameLines() {
        return relations.lines();
    }

    private static boolean isOutsideNames(Notes notes, Dated dated) {
        return notes.spots().stream()
                .noneMatch(spot -> notes.document().token(spot.from()).begin() <= dated.begin()
                        && notes.document().token(spot.to() - 1).end() >= dated.end());
    }

    private void requireEnglish(Document document) throws UnreadableArticle {
        long letters = document.tokens().stream().filter(Token::isWord).count();
        long english = document.tokens().stream()
                .filter(token -> words.is("english", token.key()))
                .count();
        if (letters == 0) {
            throw new UnreadableArticle("no-text", "there are no words in the file");
        }
        if (letters >= FEW_WORDS && english < letters * ENGLISH) {
            throw new UnreadableArticle("other-language", "the text is not in English; only English is read");
        }
    }

    private static List<Problem> problems(ArticleInput input, Optional<LocalDate> published) {
        return published.isPresent()
                ? List.of()
                : List.of(
                        Problem.warning(
                                "no-date",
                                Problem.Location.of(input.name()),
                                "the article does not say when it was published, so \"on Monday\" and the like stay undated; give --date"));
    }

    private static Source source(ArticleInput input, Cleaned cleaned, Optional<LocalDate> published) {
        byte[] bytes = cleaned.text().getBytes(StandardCharsets.UTF_8);
        int length = cleaned.text().codePointCount(0, cleaned.text().length());
        return new Source(
                input.id(),
                Source.Kind.ARTICLE,
                new Masthead().title(cleaned),
                List.of(),
                List.of(),
                published.map(Period::of).orElse(Period.UNKNOWN),
                input.url(),
                List.of(new Source.StoredText(sha256(bytes), new Passage(0, Math.max(1, length)).end())));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
