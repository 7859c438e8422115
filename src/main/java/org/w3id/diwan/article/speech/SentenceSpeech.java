package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Negation;
import org.w3id.diwan.article.lexicon.SpeechVerbs;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Period;

/** The reports of speech in the sentences of one document: with a verb before or after, by "according to", by a pronoun. */
final class SentenceSpeech {
    private static final String SAYING = "Saying";
    private static final String REPORTING = "Reporting";
    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "being");
    private static final Set<String> QUOTES = Set.of("“", "”", "\"");
    private static final String[] TITLES = {"determiner", "title", "rank", "post-word"};
    private static final Set<String> REPORTED = Set.of(
            "say",
            "claim",
            "allege",
            "report",
            "state",
            "announce",
            "confirm",
            "tell",
            "insist",
            "argue",
            "contend",
            "reveal",
            "affirm",
            "assert",
            "declare",
            "suggest",
            "add",
            "write",
            "post",
            "tweet");
    private static final int NEAR = 9;
    private static final int ACCORDING = 18;

    private final WordClasses words;
    private final SpeechVerbs verbs;
    private final EntityLexicon entities;
    private final SpeakerPhrases phrases;
    private final UnnamedSpeakers unnamed;
    private final Document document;
    private final DateIndex dates;
    private final Negation negation;
    private final List<SpeechAct> anonymous = new ArrayList<>();
    private EntityMentions mentions;

    SentenceSpeech(Lexicon lexicon, EntityMentions mentions, DateIndex dates) {
        words = lexicon.words();
        verbs = lexicon.speech();
        entities = lexicon.entities();
        phrases = new SpeakerPhrases(words);
        unnamed = new UnnamedSpeakers(lexicon);
        negation = new Negation(words);
        document = mentions.document();
        this.mentions = mentions;
        this.dates = dates;
    }

    /** What the document names, with the speakers found so far who are only described. */
    EntityMentions mentions() {
        return mentions;
    }

    /** The reports of which nobody known is the speaker. */
    List<SpeechAct> anonymous() {
        return anonymous;
    }

    List<SpeechAct> find(Sentence sentence, List<SpeechAct> earlier) {
        List<SpeechAct> found = new ArrayList<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            at(sentence, at, found, earlier).ifPresent(found::add);
        }
        return SpeechSpan.cut(found);
    }

    private Optional<SpeechAct> at(Sentence sentence, int at, List<SpeechAct> found, List<SpeechAct> earlier) {
        if (document.key(at).equals("according") && document.key(at + 1).equals("to")) {
            return accordingTo(sentence, at);
        }
        Optional<SpeechVerbs.Verb> verb = verbs.at(document, at)
                .filter(each -> mentions.covering(at).isEmpty() && !isNoun(at) && !isReception(at, each))
                .filter(each -> !isUnsaid(sentence, at, each))
                .filter(each -> !(each.unquoted() && document.isQuoteOpen(sentence.from(), at, false)));
        return verb.isEmpty() ? Optional.empty() : report(new Report(sentence, at, verb.get(), found, earlier));
    }

    /** "did not say that", "nobody said", "wrongly said". */
    private boolean isUnsaid(Sentence sentence, int at, SpeechVerbs.Verb verb) {
        return REPORTED.contains(verb.lemma()) && negation.isNegated(document, sentence, at);
    }

    /** A verb of speech where it stands, with what was found before it in the sentence and in the document. */
    private record Report(
            Sentence sentence, int at, SpeechVerbs.Verb verb, List<SpeechAct> found, List<SpeechAct> earlier) {
        Optional<SpeechAct> before() {
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        }

        /** The whole sentence as said by somebody. */
        SpeechAct by(NamedEntity speaker, String act, Period when) {
            return new SpeechAct(List.of(speaker), act, sentence.from(), sentence.to(), at, when);
        }

        /** What follows, said by those who spoke before. */
        SpeechAct further(SpeechAct before) {
            return new SpeechAct(before.speakers(), verb.act(), at, sentence.to(), at, before.when());
        }
    }

    private Optional<SpeechAct> accordingTo(Sentence sentence, int at) {
        EntityMention named = null;
        int end = accordingEnd(sentence, at);
        for (EntityMention mention : mentions.within(at, end)) {
            boolean broken = named != null
                    && document.written(named.to(), mention.from() + 1).contains(",");
            if (!broken
                    && isActor(mention)
                    && (named == null || mention.isPerson())) {
                named = mention;
            }
        }
        if (named == null) {
            anonymous.add(new SpeechAct(List.of(), SAYING, sentence.from(), sentence.to(), at, Period.UNKNOWN));
        }
        return Optional.ofNullable(named)
                .map(mention -> new SpeechAct(
                        List.of(mention.entity()),
                        entities.isA(mention.entity(), "Media") ? REPORTING : SAYING,
                        sentence.from(),
                        sentence.to(),
                        at,
                        Period.UNKNOWN));
    }

    /** Where the phrase of "according to" ends: before a comma, unless a post stands there whose holder follows. */
    private int accordingEnd(Sentence sentence, int at) {
        int most = Math.min(sentence.to(), at + ACCORDING);
        for (int end = at + 2; end < most; end++) {
            String before = document.key(end - 1);
            boolean comma = document.token(end).text().matches("[,;:“”\"]");
            boolean post = words.is(before, "vague", "post-word") && isPersonAt(end + 1);
            if (comma && !post) {
                return end;
            }
            boolean act = words.is(document.key(end), "verb")
                    && mentions.covering(end).isEmpty();
            if (act && mentions.endingAt(end).isPresent() && end > at + 3) {
                return end;
            }
        }
        return most;
    }

    private boolean isPersonAt(int at) {
        for (int next = at; next < Math.min(document.size(), at + 4); next++) {
            if (mentions.beginningAt(next)
                    .filter(EntityMention::isPerson)
                    .isPresent()) {
                return true;
            }
            if (!words.is(document.key(next), TITLES)) {
                return false;
            }
        }
        return false;
    }

    private boolean isActor(EntityMention mention) {
        return mention.isMention() && entities.isA(mention.entity(), "Actor");
    }

    private boolean isNoun(int at) {
        String before = document.key(at - 1);
        return words.is(before, "determiner", "before-noun") || PASSIVE.contains(before);
    }

    private Optional<SpeechAct> report(Report report) {
        if (document.key(report.at()).endsWith("ing")) {
            return gerund(report);
        }
        Optional<SpeechAct> before = report.before();
        if (before.filter(act -> isJoined(act, report.at())).isPresent()) {
            return before.map(report::further);
        }
        Period when = dates.near(report.sentence(), report.at());
        if (report.verb().quoting()) {
            return mentions.within(report.at(), Math.min(report.sentence().to(), report.at() + 6)).stream()
                    .filter(this::isActor)
                    .findFirst()
                    .map(mention -> report.by(mention.entity(), SAYING, when));
        }
        Optional<EntityMention> opening = before.isEmpty() ? opening(report) : Optional.empty();
        return opening.or(() -> inverted(report))
                .map(mention -> report.by(mention.entity(), report.verb().act(), when))
                .or(() -> direct(report, when));
    }

    /** "..., stressing ..." after another report, or "the ministry saying ...". */
    private Optional<SpeechAct> gerund(Report report) {
        int at = report.at();
        boolean gerund = verbs.isGerund(report.verb(), document.key(at));
        if (gerund
                && document.token(Math.max(0, at - 1)).is(",")
                && report.before().isPresent()) {
            return report.before().map(report::further);
        }
        return mentions.endingAt(at)
                .filter(mention -> gerund && mention.isMention() && entities.isA(mention.entity(), "Body"))
                .map(mention -> new SpeechAct(
                        List.of(mention.entity()),
                        report.verb().act(),
                        mention.from(),
                        report.sentence().to(),
                        at,
                        Period.UNKNOWN));
    }

    /** "said ... and warned": a second act of the same speakers. */
    private boolean isJoined(SpeechAct before, int verb) {
        return document.key(verb - 1).equals("and")
                && verb - 1 > before.verb()
                && !document.anyIs(QUOTES, before.verb(), verb);
    }

    /** "...," said the Pentagon in a statement. */
    private Optional<EntityMention> inverted(Report report) {
        Sentence sentence = report.sentence();
        int verb = report.at();
        String before = verb > sentence.from() ? document.token(verb - 1).text() : "";
        if (!before.matches("[”\",]") || isNickname(sentence, verb - 1) || !words.is(document.key(verb), "inverting")) {
            return Optional.empty();
        }
        return mentions.within(verb, Math.min(sentence.to(), verb + NEAR)).stream()
                .filter(mention -> isTight(verb + 1, mention.from())
                        && isActor(mention)
                        && isHead(mention)
                        && !(before.equals(",") && isActing(mention.to())))
                .findFirst();
    }

    /** Hasan "Abu Ali" said: a short name in quotation marks behind another name. */
    private boolean isNickname(Sentence sentence, int closing) {
        for (int open = closing - 1; open > Math.max(sentence.from(), closing - 5); open--) {
            if (document.token(open).text().matches("[“\"]")) {
                return document.token(open - 1).isCapitalised();
            }
            boolean name = document.token(open).isCapitalised()
                    || document.token(open).is("-")
                    || words.is(document.key(open), "name-particle");
            if (!name) {
                return false;
            }
        }
        return false;
    }

    /** Whether what follows a name makes it the subject of what is said: "..., said the coalition had no reason". */
    private boolean isActing(int at) {
        String key = document.key(at);
        return words.is(key, "auxiliary", "verb", "proposing") || key.equals("ought");
    }

    /** "She welcomed A. B. to the office". */
    private boolean isReception(int at, SpeechVerbs.Verb verb) {
        return verb.ofThings()
                && mentions.within(at, at + 5).stream()
                        .findFirst()
                        .filter(EntityMention::isPerson)
                        .isPresent();
    }

    /** "The party holds twenty seats and has called for a vote": what begins the sentence speaks. */
    private Optional<EntityMention> opening(Report report) {
        Sentence sentence = report.sentence();
        int at = report.at() - 1;
        while (at > sentence.from() && words.is(document.key(at), "auxiliary", "adverb")) {
            at--;
        }
        if (at == report.at() - 1 || !document.key(at).equals("and")) {
            return Optional.empty();
        }
        int first = words.is(document.key(sentence.from()), "determiner") ? sentence.from() + 1 : sentence.from();
        return mentions.beginningAt(first)
                .filter(this::isActor)
                .filter(mention -> words.is(document.key(mention.to()), "verb"));
    }

    /** Whether only articles, titles and capitalised words stand between. */
    private boolean isTight(int from, int to) {
        for (int at = from; at < to; at++) {
            String key = document.key(at);
            if (!words.is(key, TITLES) && !document.token(at).isCapitalised() && !key.matches("of|for|s|-")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a mention is more than a title's part: "said Pentagon Press Secretary Pat Ryder". */
    private boolean isHead(EntityMention mention) {
        return mention.isPerson()
                || !document.token(Math.min(mention.to(), document.size() - 1)).isCapitalised();
    }

    private Optional<SpeechAct> direct(Report report, Period when) {
        Sentence sentence = report.sentence();
        int end = antecedent(phrases.beforeVerb(mentions, dates.dated(), sentence, report.at()));
        if (end < 0) {
            remember(report, report.at());
            return Optional.empty();
        }
        Optional<EntityMention> subject = phrases.head(mentions, sentence, end);
        List<NamedEntity> speakers =
                subject.isPresent() ? listed(sentence, subject.get()) : described(sentence, end, report.earlier());
        int begin = subject.map(EntityMention::from).orElse(end);
        if (speakers.isEmpty()) {
            remember(report, end);
        }
        return speakers.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpeechAct(
                        speakers,
                        act(report.verb(), speakers),
                        SpeechSpan.begin(document, sentence, begin, report.at()),
                        sentence.to(),
                        report.at(),
                        when));
    }

    /** "A praised B, who said": B. */
    private int antecedent(int end) {
        boolean relative = end > 0 && document.key(end).equals("who");
        int before = relative && document.token(end - 1).is(",") ? end - 2 : end - 1;
        return relative && before >= 0 && mentions.covering(before).isPresent() ? before : end;
    }

    /** Keeps a report of which the text does not tell whose it is; what "the ministry announced" is its own act. */
    private void remember(Report report, int subject) {
        int at = report.at();
        String next = document.key(at + 1);
        boolean last = report.sentence().to() - at <= 2;
        boolean clause = next.equals("that") || mentions.beginningAt(at + 1).isPresent() || last;
        boolean own = report.verb().act().equals("Announcing") && words.is(document.key(subject), "institution");
        if (report.verb().lemma().equals("say")
                || (!own && clause && REPORTED.contains(report.verb().lemma()))) {
            int from = SpeechSpan.begin(document, report.sentence(), subject, at);
            anonymous.add(
                    new SpeechAct(List.of(), SAYING, from, report.sentence().to(), at, Period.UNKNOWN));
        }
    }

    private String act(SpeechVerbs.Verb verb, List<NamedEntity> speakers) {
        boolean media = speakers.stream().allMatch(known -> entities.isA(known, "Media"));
        return media && verb.act().equals(SAYING) ? REPORTING : verb.act();
    }

    private List<NamedEntity> listed(Sentence sentence, EntityMention last) {
        boolean passing = last.form() == EntityMention.Form.PASSING;
        EntityMention speaker = passing ? last.as(EntityMention.Form.NOMINAL) : last;
        mentions = passing ? mentions.with(speaker) : mentions;
        return phrases.listed(mentions, sentence, last).stream()
                .filter(mention ->
                        !mention.isAttributive() && entities.isA(mention.entity(), "Actor"))
                .map(EntityMention::entity)
                .distinct()
                .toList();
    }

    private List<NamedEntity> described(Sentence sentence, int end, List<SpeechAct> earlier) {
        Optional<NamedEntity> before = unnamed.takenUp(mentions, sentence, end, earlier);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        Optional<EntityMention> passing = unnamed.described(mentions, sentence, end);
        passing.filter(mention -> mentions.covering(mention.from()).isEmpty())
                .ifPresent(mention -> mentions = mentions.with(mention));
        return passing.map(EntityMention::entity).stream().toList();
    }
}
