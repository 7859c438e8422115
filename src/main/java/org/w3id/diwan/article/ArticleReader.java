package org.w3id.diwan.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.format.CleanedText;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;
import org.w3id.diwan.article.format.Cleaner;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.article.judge.Gate;
import org.w3id.diwan.article.judge.TextFindings;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.proposal.Proposer;
import org.w3id.diwan.article.proposal.Proposer.KnownName;
import org.w3id.diwan.article.proposal.Proposer.Proposed;
import org.w3id.diwan.article.quantity.FigureFinder;
import org.w3id.diwan.article.relation.RelationFinder;
import org.w3id.diwan.article.role.RoleFinder;
import org.w3id.diwan.article.speech.Addressees;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechFinder;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.article.time.DateGrammar;
import org.w3id.diwan.article.time.DateGrammar.DateExpression;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * Reads news articles in English: text in, claims out. Built once from a register and the ontology, then safe for any number of threads.
 * The same article gives the same reading.
 */
public final class ArticleReader {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);
    private static final int FEW_WORDS = 20;
    private static final double ENGLISH = 0.12;

    /** Telegrams and headlines in capitals have few of the small words. */
    private static final double CAPITALS = 0.06;

    private final Cleaner cleaner = new Cleaner();
    private final Lexicon lexicon;
    private final DateGrammar dates;
    private final Masthead masthead;
    private final EntityRecognizer entities;
    private final RoleFinder roles;
    private final RelationFinder relations;
    private final FigureFinder figures;
    private final Gate gate;

    /**
     * A reader that links to a register's entities, with the lexicon that comes with Diwan.
     *
     * @param register the entities, and the claims about who holds which post
     * @param vocabulary the ontology's classes and relations
     */
    public ArticleReader(Reading register, Vocabulary vocabulary) {
        this(register, vocabulary, LexiconTables.shipped());
    }

    /**
     * A reader with a lexicon of its own.
     *
     * @param register the entities, and the claims about who holds which post
     * @param vocabulary the ontology's classes and relations
     * @param tables the lexicon
     */
    public ArticleReader(Reading register, Vocabulary vocabulary, LexiconTables tables) {
        lexicon = Lexicon.of(tables, register, vocabulary);
        dates = new DateGrammar(tables);
        masthead = new Masthead(lexicon, dates);
        entities = new EntityRecognizer(lexicon, register);
        roles = new RoleFinder(lexicon);
        relations = new RelationFinder(lexicon);
        figures = new FigureFinder(lexicon);
        gate = new Gate(lexicon);
    }

    /**
     * An article's text with what it names.
     *
     * @param published the day it was published, if anything tells
     */
    private record NamedText(
            ArticleInput input, CleanedText cleaned, Optional<LocalDate> published, EntityMentions mentions) {}

    /**
     * Reads one article.
     *
     * @param content the file's bytes, text or HTML
     * @throws UnreadableArticle if there is no English text in the file; its message says why
     */
    public MachineReading read(ArticleInput input, byte[] content) throws UnreadableArticle {
        return reading(named(input, content), "", Proposed.NONE);
    }

    /**
     * Reads one article with somebody's help; what is proposed is judged by the text.
     *
     * @param content the file's bytes, text or HTML
     * @throws UnreadableArticle if there is no English text in the file; its message says why
     * @throws IOException if the proposer does not answer
     */
    public MachineReading read(ArticleInput input, byte[] content, Proposer proposer)
            throws UnreadableArticle, IOException {
        NamedText text = named(input, content);
        List<KnownName> known = text.mentions().all().stream()
                .map(mention -> new KnownName(
                        text.mentions().document().written(mention.from(), mention.to()),
                        mention.entity().name(),
                        lexicon.entities().ontologyClass(mention.entity().type())))
                .distinct()
                .toList();
        return reading(text, proposer.name(), proposer.propose(text.cleaned().text(), known));
    }

    private NamedText named(ArticleInput input, byte[] content) throws UnreadableArticle {
        CleanedText cleaned = cleaner.clean(content);
        Document document = lexicon.segmenter().segment(cleaned.text());
        requireEnglish(document);
        return new NamedText(
                input, cleaned, input.published().or(() -> published(input, cleaned)), entities.mentions(document));
    }

    /** The day that is stated most surely. A live blog of several days has none. */
    private Optional<LocalDate> published(ArticleInput input, CleanedText cleaned) {
        CleanedText stating = isLiveBlog(cleaned)
                ? cleaned
                : masthead.published(cleaned.text())
                        .map(day -> cleaned.stating(new StatedDay(day, DayOrigin.FIRST_LINES)))
                        .orElse(cleaned);
        Optional<StatedDay> surest = stating.published().stream().findFirst();
        surest.ifPresent(
                stated -> LOG.info("{}: published on {}, says {}", input.name(), stated.day(), stated.origin()));
        return surest.map(StatedDay::day);
    }

    private static boolean isLiveBlog(CleanedText cleaned) {
        return cleaned.warnings().stream().anyMatch(each -> each.code().equals("live-blog"));
    }

    private MachineReading reading(NamedText text, String arm, Proposed proposed) {
        DateIndex times = times(text);
        TextFindings patterns = gate.judge(patterns(text.mentions(), times), times);
        TextFindings found = gate.judge(patterns, proposed, arm, times, text.published());
        return new ReadingAssembly(lexicon, source(text), found).reading(times, problems(text, proposed));
    }

    /** What the patterns find, not yet judged. */
    private TextFindings patterns(EntityMentions named, DateIndex times) {
        SpeechActs said = SpeechFinder.find(named, times);
        return TextFindings.of(
                said,
                Addressees.of(said, times),
                roles.find(named),
                relations.find(said.mentions(), times),
                figures.find(said.mentions(), times));
    }

    /** The expressions of time that are no part of a name. */
    private DateIndex times(NamedText text) {
        Document document = text.mentions().document();
        return new DateIndex(
                document,
                dates.read(document, text.published()).stream()
                        .filter(dated -> isOutsideNames(text.mentions(), dated))
                        .toList(),
                lexicon.words());
    }

    /** Which reader this is: another one where its lexicon or its code is another. */
    public static String version() throws IOException {
        return ReaderVersion.current();
    }

    private static boolean isOutsideNames(EntityMentions mentions, DateExpression dated) {
        int token = mentions.document().tokenAt(dated.begin());
        return mentions.covering(token)
                .filter(mention -> mentions.token(mention.from()).begin() <= dated.begin()
                        && mentions.token(mention.to() - 1).end() >= dated.end())
                .isEmpty();
    }

    private void requireEnglish(Document document) throws UnreadableArticle {
        long letters = document.tokens().stream().filter(Token::isWord).count();
        long english = document.tokens().stream()
                .filter(token -> lexicon.words().is(token.key(), "english"))
                .count();
        if (letters == 0) {
            throw new UnreadableArticle("no-text", "there are no words in the file");
        }
        long latin = document.tokens().stream().filter(ArticleReader::isLatin).count();
        boolean shouted = document.tokens().stream().filter(Token::isWord).allMatch(Token::isAllCapitals);
        boolean foreign = letters >= FEW_WORDS && english < letters * (shouted ? CAPITALS : ENGLISH);
        if (foreign || 2 * latin < letters) {
            throw new UnreadableArticle("other-language", "the text is not in English; only English is read");
        }
    }

    private static boolean isLatin(Token token) {
        return token.isWord()
                && Character.UnicodeScript.of(token.text().codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    private static List<Problem> problems(NamedText text, Proposed proposed) {
        List<Problem> problems = new ArrayList<>();
        if (text.published().isEmpty() && !isLiveBlog(text.cleaned())) {
            problems.add(
                    warning(
                            text,
                            "no-date",
                            "the article does not say when it was published, so \"on Monday\" and the like stay undated; give --date"));
        }
        text.cleaned().warnings().forEach(each -> problems.add(warning(text, each.code(), each.message())));
        proposed.gaps().forEach(gap -> problems.add(warning(text, "model-gap", gap)));
        return problems;
    }

    private static Problem warning(NamedText text, String code, String message) {
        return Problem.warning(code, Problem.Location.of(text.input().name()), message);
    }

    private static Source source(NamedText text) {
        String read = text.cleaned().text();
        int length = Math.max(1, read.codePointCount(0, read.length()));
        return new Source(
                text.input().id(),
                Source.Kind.ARTICLE,
                Masthead.title(text.cleaned()),
                List.of(),
                List.of(),
                text.published().map(Period::of).orElse(Period.UNKNOWN),
                List.of(),
                List.of(new Source.StoredText(Digest.of(read), length)));
    }
}
