package org.w3id.diwan.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.article.entity.Acronyms;
import org.w3id.diwan.article.entity.BackedGroups;
import org.w3id.diwan.article.entity.BareOrgans;
import org.w3id.diwan.article.entity.BodyDescriptions;
import org.w3id.diwan.article.entity.ContextualMentions;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.HomeCountries;
import org.w3id.diwan.article.entity.MentionFinder;
import org.w3id.diwan.article.entity.ModifyingNames;
import org.w3id.diwan.article.entity.OwnForces;
import org.w3id.diwan.article.entity.TownNames;
import org.w3id.diwan.article.entity.person.PersonNames;
import org.w3id.diwan.article.entity.person.Surnames;
import org.w3id.diwan.article.entity.person.TitledSurnames;
import org.w3id.diwan.article.entity.person.TitlesAlone;
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
import org.w3id.diwan.article.relation.FrameLine;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.relation.RelationFinder;
import org.w3id.diwan.article.role.RoleFinder;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.speech.Addressees;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechFinder;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.article.time.DateGrammar;
import org.w3id.diwan.article.time.DateGrammar.DateExpression;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Passage;
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
    private final DateGrammar dates = new DateGrammar();
    private final Lexicon lexicon;
    private final List<UnaryOperator<EntityMentions>> finders;
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
        finders = List.of(
                new MentionFinder(lexicon)::find,
                BackedGroups::find,
                BareOrgans::find,
                new PersonNames(lexicon, register)::find,
                Surnames::find,
                TitledSurnames::find,
                HomeCountries::find,
                new TitlesAlone(lexicon)::find,
                new OwnForces(lexicon)::find,
                TownNames::find,
                Acronyms::find,
                new ContextualMentions(lexicon)::find,
                BodyDescriptions::find,
                ModifyingNames::find);
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
    private record NamedText(CleanedText cleaned, Optional<LocalDate> published, EntityMentions mentions) {}

    /**
     * Reads one article.
     *
     * @param content the file's bytes, text or HTML
     * @throws UnreadableArticle if there is no English text in the file; its message says why
     */
    public MachineReading read(ArticleInput input, byte[] content) throws UnreadableArticle {
        return reading(input, named(input, content), "", Proposed.NONE);
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
        return reading(
                input, text, proposer.name(), proposer.propose(text.cleaned().text(), known));
    }

    private NamedText named(ArticleInput input, byte[] content) throws UnreadableArticle {
        CleanedText cleaned = cleaner.clean(content);
        Document document = lexicon.segmenter().segment(cleaned.text());
        requireEnglish(document);
        Optional<LocalDate> published = input.published().stream().findFirst().or(() -> published(input, cleaned));
        return new NamedText(cleaned, published, mentions(document));
    }

    /** The day that is stated most surely. A live blog of several days has none. */
    private Optional<LocalDate> published(ArticleInput input, CleanedText cleaned) {
        boolean several =
                cleaned.warnings().stream().anyMatch(each -> each.code().equals("live-blog"));
        CleanedText stating = several
                ? cleaned
                : new Masthead()
                        .published(cleaned.text(), dates, lexicon.segmenter())
                        .map(day -> cleaned.stating(new StatedDay(day, DayOrigin.FIRST_LINES)))
                        .orElse(cleaned);
        stating.published().stream()
                .findFirst()
                .ifPresent(stated ->
                        LOG.info("{}: published on {}, says {}", input.name(), stated.day(), stated.origin()));
        return stating.published().stream().map(StatedDay::day).findFirst();
    }

    private MachineReading reading(ArticleInput input, NamedText text, String arm, Proposed proposed) {
        DateIndex times = times(text.mentions(), text.published());
        HeldPosts held = roles.find(text.mentions());
        SpeechActs said = SpeechFinder.find(text.mentions(), times);
        List<RelationCandidate> related = relations.find(said.mentions(), times);
        List<Problem> problems = problems(input, text.cleaned(), text.published());
        proposed.gaps().forEach(gap -> problems.add(warning(input, "model-gap", gap)));
        TextFindings patterns = gate.judge(
                TextFindings.of(said, Addressees.of(said, times), held, related, figures.find(said.mentions(), times)),
                times);
        TextFindings found = gate.judge(patterns, proposed, arm, times, text.published());
        return new ReadingAssembly(lexicon, source(input, text.cleaned(), text.published()), found)
                .reading(times, problems);
    }

    /** Names, people, then descriptions that need the names. */
    private EntityMentions mentions(Document document) {
        EntityMentions mentions = new EntityMentions(document, lexicon);
        for (UnaryOperator<EntityMentions> finder : finders) {
            mentions = finder.apply(mentions);
        }
        return mentions;
    }

    /** The expressions of time that are no part of a name. */
    private DateIndex times(EntityMentions mentions, Optional<LocalDate> published) {
        Document document = mentions.document();
        return new DateIndex(
                document,
                dates.read(document, published).stream()
                        .filter(dated -> isOutsideNames(mentions, dated))
                        .toList(),
                key -> lexicon.words().is(key, "verb", "auxiliary"));
    }

    /** Which reader this is: another one where its lexicon or its code is another. */
    public static String version() throws IOException {
        return ReaderVersion.current();
    }

    List<FrameLine> frameLines() {
        return relations.lines();
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

    private static List<Problem> problems(ArticleInput input, CleanedText cleaned, Optional<LocalDate> published) {
        List<Problem> problems = new ArrayList<>();
        if (published.isEmpty()
                && cleaned.warnings().stream().noneMatch(each -> each.code().equals("live-blog"))) {
            problems.add(
                    warning(
                            input,
                            "no-date",
                            "the article does not say when it was published, so \"on Monday\" and the like stay undated; give --date"));
        }
        cleaned.warnings().forEach(each -> problems.add(warning(input, each.code(), each.message())));
        return problems;
    }

    private static Problem warning(ArticleInput input, String code, String message) {
        return Problem.warning(code, Problem.Location.of(input.name()), message);
    }

    private static Source source(ArticleInput input, CleanedText cleaned, Optional<LocalDate> published) {
        int length = cleaned.text().codePointCount(0, cleaned.text().length());
        return new Source(
                input.id(),
                Source.Kind.ARTICLE,
                new Masthead().title(cleaned),
                List.of(),
                List.of(),
                published.map(Period::of).orElse(Period.UNKNOWN),
                input.url(),
                List.of(new Source.StoredText(Digest.of(cleaned.text()), new Passage(0, Math.max(1, length)).end())));
    }
}
