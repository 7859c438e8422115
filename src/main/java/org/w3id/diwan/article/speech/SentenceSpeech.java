package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.SpeechVerbs;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Period;

/** The reports of speech in the sentences of one document: with a verb before or after, by "according to", by a pronoun. */
final class SentenceSpeech {
    private static final String SAYING = "Saying";
    private static final String REPORTING = "Reporting";
    private static final Set<String> PERFORMED =
            Set.of("Praising", "CallingFor", "Welcoming", "Condemning", "Emphasizing");
    private static final Set<String> QUOTES = Set.of("“", "”", "\"");
    private static final int NEAR = 9;
    private static final int REQUEST = 14;
    private static final int ACCORDING = 18;
    private final SpeechVerbs verbs;
    private final DateIndex dates;
    private final List<SpeechAct> anonymous = new ArrayList<>();
    private EntityMentions mentions;
    private SentenceScope scope;

    SentenceSpeech(EntityMentions mentions, DateIndex dates) {
        verbs = mentions.lexicon().speech();
        this.mentions = mentions;
        this.dates = dates;
        scope = new SentenceScope(mentions, new Sentence(0, 0, 0), dates);
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
        scope = new SentenceScope(mentions, sentence, dates);
        List<SpeechAct> found = new ArrayList<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            at(at, found, earlier).ifPresent(found::add);
        }
        return SpeakerPhrases.cut(found);
    }

    private Optional<SpeechAct> at(int at, List<SpeechAct> found, List<SpeechAct> earlier) {
        if (scope.key(at).equals("according") && scope.key(at + 1).equals("to")) {
            return accordingTo(at);
        }
        return verbs.at(scope.document(), at)
                .filter(verb -> scope.isFree(at) && !isNoun(at) && !isReception(at, verb))
                // "did not say that", "nobody said", "wrongly said"
                .filter(verb -> !(verb.has("r") && scope.isNegated(at)))
                .filter(verb -> !((verb.has("u") || isPerformed(verb))
                        && scope.document().isQuoteOpen(scope.from(), at, false)))
                .flatMap(verb -> report(new Report(at, verb, found, earlier)));
    }

    /** Verbs by which a speaker himself acts: in a quotation they are part of what is said. */
    private static boolean isPerformed(SpeechVerbs.Verb verb) {
        return PERFORMED.contains(verb.act());
    }

    /** A verb of speech where it stands, with what was found before it in the sentence and in the document. */
    private record Report(int at, SpeechVerbs.Verb verb, List<SpeechAct> found, List<SpeechAct> earlier) {
        Optional<SpeechAct> before() {
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        }
    }

    /** The whole sentence as said by somebody. */
    private SpeechAct by(NamedEntity speaker, String act, int verb, Period when) {
        return new SpeechAct(List.of(speaker), act, scope.from(), scope.to(), verb, when);
    }

    /** What follows, said by those who spoke before. */
    private SpeechAct further(SpeechAct before, Report report) {
        return new SpeechAct(
                before.speakers(), report.verb().act(), report.at(), scope.to(), report.at(), before.when());
    }

    private Optional<SpeechAct> accordingTo(int at) {
        EntityMention named = null;
        for (EntityMention mention : mentions.within(at, accordingEnd(at))) {
            boolean broken = named != null
                    && scope.document().written(named.to(), mention.from() + 1).contains(",");
            if (!broken && isActor(mention) && (named == null || mention.isPerson())) {
                named = mention;
            }
        }
        if (named == null) {
            anonymous.add(new SpeechAct(List.of(), SAYING, scope.from(), scope.to(), at, Period.UNKNOWN));
        }
        return Optional.ofNullable(named)
                .map(mention ->
                        by(mention.entity(), mentions.isA(mention, "Media") ? REPORTING : SAYING, at, Period.UNKNOWN));
    }

    /** Where the phrase of "according to" ends: before a comma, unless a post stands there whose holder follows. */
    private int accordingEnd(int at) {
        int most = Math.min(scope.to(), at + ACCORDING);
        for (int end = at + 2; end < most; end++) {
            boolean comma = scope.token(end).text().matches("[,;:“”\"]");
            boolean post = scope.is(end - 1, "vague", "post-word") && isPersonAt(end + 1);
            boolean act = scope.isVerb(end) && scope.endingAt(end).isPresent() && end > at + 3;
            if ((comma && !post) || act) {
                return end;
            }
        }
        return most;
    }

    private boolean isPersonAt(int at) {
        for (int next = at; next < Math.min(scope.document().size(), at + 4); next++) {
            if (scope.beginningAt(next).filter(EntityMention::isPerson).isPresent()) {
                return true;
            }
            if (!scope.is(next, SpeakerPhrases.TITLES)) {
                return false;
            }
        }
        return false;
    }

    private boolean isActor(EntityMention mention) {
        return mention.isMention() && mentions.isA(mention, "Actor");
    }

    private boolean isNoun(int at) {
        return scope.is(at - 1, "determiner", "before-noun")
                || scope.key(at - 1).matches("is|are|was|were|be|been|being");
    }

    /** "She welcomed A. B. to the office". */
    private boolean isReception(int at, SpeechVerbs.Verb verb) {
        return verb.has("p")
                && mentions.within(at, at + 5).stream()
                        .findFirst()
                        .filter(EntityMention::isPerson)
                        .isPresent()
                && !scope.any(at + 2, at + REQUEST, to -> scope.key(to).equals("to") && scope.isVerb(to + 1));
    }

    private Optional<SpeechAct> report(Report report) {
        int at = report.at();
        if (scope.key(at).endsWith("ing")) {
            return gerund(report);
        }
        Optional<SpeechAct> before = report.before();
        if (before.filter(act -> isJoined(act, at)).isPresent()) {
            return before.map(act -> further(act, report));
        }
        Period when = dates.near(scope.sentence(), at);
        if (report.verb().has("o")) {
            return mentions.within(at, Math.min(scope.to(), at + 6)).stream()
                    .filter(this::isActor)
                    .findFirst()
                    .map(mention -> by(mention.entity(), SAYING, at, when));
        }
        Optional<EntityMention> opening = before.isEmpty() ? opening(at) : Optional.empty();
        return opening.or(() -> inverted(at))
                .map(mention -> by(mention.entity(), report.verb().act(), at, when))
                .or(() -> direct(report, when));
    }

    /** "..., stressing ..." after another report, or "the ministry saying ...". */
    private Optional<SpeechAct> gerund(Report report) {
        int at = report.at();
        if (!verbs.isGerund(report.verb(), scope.key(at))) {
            return Optional.empty();
        }
        if (scope.key(at - 1).equals(",") && report.before().isPresent()) {
            return report.before().map(act -> further(act, report));
        }
        if (scope.key(at - 1).equals("as") && scope.key(at - 2).equals("quoted")) {
            return direct(
                    new Report(at - 2, report.verb(), report.found(), report.earlier()),
                    dates.near(scope.sentence(), at));
        }
        return scope.endingAt(at)
                .filter(mention -> mention.isMention() && mentions.isA(mention, "Body"))
                .map(mention -> new SpeechAct(
                        List.of(mention.entity()),
                        report.verb().act(),
                        mention.from(),
                        scope.to(),
                        at,
                        Period.UNKNOWN));
    }

    /** "said ... and warned": a second act of the same speakers. */
    private boolean isJoined(SpeechAct before, int verb) {
        return scope.key(verb - 1).equals("and")
                && verb - 1 > before.verb()
                && !scope.document().anyIs(QUOTES, before.verb(), verb);
    }

    /** "...," said the Pentagon in a statement. */
    private Optional<EntityMention> inverted(int verb) {
        String before = verb > scope.from() ? scope.token(verb - 1).text() : "";
        if (!before.matches("[”\",]") || isNickname(verb - 1) || !scope.is(verb, "inverting")) {
            return Optional.empty();
        }
        return mentions.within(verb, Math.min(scope.to(), verb + NEAR)).stream()
                .filter(mention -> isTight(verb + 1, mention.from())
                        && isActor(mention)
                        && (mention.isPerson() || !mentions.isCapital(mention.to()))
                        && !(before.equals(",") && isActing(mention.to())))
                .findFirst();
    }

    /** Hasan "Abu Ali" said: a short name in quotation marks behind another name. */
    private boolean isNickname(int closing) {
        int open = closing - 1;
        while (open > Math.max(scope.from(), closing - 5)
                && !scope.token(open).isQuote()
                && (scope.token(open).isCapitalised()
                        || scope.token(open).is("-")
                        || scope.is(open, "name-particle"))) {
            open--;
        }
        return open > Math.max(scope.from(), closing - 5)
                && scope.token(open).isQuote()
                && scope.token(open - 1).isCapitalised();
    }

    /** Whether what follows a name makes it the subject of what is said: "..., said the coalition had no reason". */
    private boolean isActing(int at) {
        return scope.is(at, "auxiliary", "verb", "proposing") || scope.key(at).equals("ought");
    }

    /** "The party holds twenty seats and has called for a vote": what begins the sentence speaks. */
    private Optional<EntityMention> opening(int verb) {
        int at = verb - 1;
        while (at > scope.from() && scope.is(at, "auxiliary", "adverb")) {
            at--;
        }
        if (at == verb - 1 || !scope.key(at).equals("and")) {
            return Optional.empty();
        }
        int first = scope.from();
        while (first < at
                && scope.isFree(first)
                && (scope.is(first, SpeakerPhrases.TITLES) || scope.token(first).isCapitalised())) {
            first++;
        }
        return scope.beginningAt(first)
                .filter(mention -> isActor(mention)
                        && (scope.is(mention.to(), "verb")
                                || scope.key(mention.to()).endsWith("ed")));
    }

    /** Whether only articles, titles and capitalised words stand between. */
    private boolean isTight(int from, int to) {
        return !scope.any(
                from,
                to,
                at -> !scope.is(at, SpeakerPhrases.TITLES)
                        && !scope.token(at).isCapitalised()
                        && !scope.key(at).matches("of|for|s|-"));
    }

    private Optional<SpeechAct> direct(Report report, Period when) {
        int at = report.at();
        int end = antecedent(SpeakerPhrases.beforeVerb(scope, at));
        if (end < 0) {
            remember(report, at);
            return Optional.empty();
        }
        Optional<EntityMention> subject = SpeakerPhrases.head(scope, end);
        List<NamedEntity> speakers = subject.isPresent() ? joined(subject.get()) : described(end, report.earlier());
        if (speakers.isEmpty()) {
            remember(report, end);
            return Optional.empty();
        }
        int begin = SpeakerPhrases.begin(scope, subject.map(EntityMention::from).orElse(end), at);
        return Optional.of(new SpeechAct(speakers, act(report.verb(), speakers), begin, scope.to(), at, when));
    }

    /** "A praised B, who said": B. */
    private int antecedent(int end) {
        if (end <= 0 || !scope.key(end).equals("who")) {
            return end;
        }
        int before = scope.token(end - 1).is(",") ? end - 2 : end - 1;
        return scope.isFree(before) ? end : before;
    }

    /** Keeps a report of which the text does not tell whose it is; what "the ministry announced" is its own act. */
    private void remember(Report report, int subject) {
        int at = report.at();
        boolean clause =
                scope.key(at + 1).equals("that") || scope.beginningAt(at + 1).isPresent() || scope.to() - at <= 2;
        boolean own = report.verb().act().equals("Announcing") && scope.is(subject, "institution");
        if (report.verb().lemma().equals("say")
                || (!own && clause && report.verb().has("r"))) {
            int from = SpeakerPhrases.begin(scope, subject, at);
            anonymous.add(new SpeechAct(List.of(), SAYING, from, scope.to(), at, Period.UNKNOWN));
        }
    }

    private String act(SpeechVerbs.Verb verb, List<NamedEntity> speakers) {
        boolean media = speakers.stream().allMatch(known -> mentions.entities().isA(known, "Media"));
        return media && verb.act().equals(SAYING) ? REPORTING : verb.act();
    }

    private List<NamedEntity> joined(EntityMention last) {
        if (last.form() == Form.PASSING) {
            know(last.as(Form.NOMINAL));
        }
        return SpeakerPhrases.joined(scope, last).stream()
                .filter(mention -> !mention.isAttributive() && mentions.isA(mention, "Actor"))
                .map(EntityMention::entity)
                .distinct()
                .toList();
    }

    private List<NamedEntity> described(int end, List<SpeechAct> earlier) {
        List<NamedEntity> both = UnnamedSpeakers.both(scope, end, earlier);
        if (!both.isEmpty()) {
            return both;
        }
        Optional<NamedEntity> before = UnnamedSpeakers.takenUp(scope, end, earlier);
        if (before.isPresent()) {
            return List.of(before.get());
        }
        Optional<EntityMention> passing = UnnamedSpeakers.described(scope, end);
        passing.filter(mention -> scope.isFree(mention.from())).ifPresent(this::know);
        return passing.map(EntityMention::entity).stream().toList();
    }

    private void know(EntityMention speaker) {
        mentions = mentions.with(speaker);
        scope = new SentenceScope(mentions, scope.sentence(), dates);
    }
}
