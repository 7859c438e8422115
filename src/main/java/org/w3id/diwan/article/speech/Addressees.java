package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.time.DateIndex;

/** To whom something is said: "told A", "said to A", "in a letter to A", "in a call with A", "addressing A". */
public final class Addressees {
    private static final String[] BEFORE_NAME = {"determiner", "title", "rank", "post-word", "vague-modifier"};
    private static final Set<String> PLAIN = Set.of("Saying", "Telling", "Announcing", "Confirming", "Reporting");
    private static final int NAME = 8;
    private static final int OCCASION = 5;
    private static final int BEHIND = 14;

    private final EntityMentions mentions;
    private final DateIndex times;
    private final Map<String, String> audiences = new HashMap<>();

    private Addressees(EntityMentions mentions, DateIndex times) {
        this.mentions = mentions;
        this.times = times;
        for (var row : mentions.lexicon().tables().rows("audiences.tsv", 2)) {
            LexiconTables.values(row.get(0)).forEach(word -> audiences.put(word, row.get(1)));
        }
    }

    /** Those spoken to in each speech act of which the text tells. */
    public static Map<SpeechAct, List<NamedEntity>> of(SpeechActs said, DateIndex times) {
        Addressees addressees = new Addressees(said.mentions(), times);
        Map<SpeechAct, List<NamedEntity>> found = new LinkedHashMap<>();
        for (SpeechAct act : said.acts()) {
            List<NamedEntity> spokenTo = act.verb() < 0
                    ? List.of()
                    : addressees.of(act).stream()
                            .filter(each -> !act.speakers().contains(each))
                            .distinct()
                            .toList();
            if (!spokenTo.isEmpty()) {
                found.put(act, spokenTo);
            }
        }
        return found;
    }

    private List<NamedEntity> of(SpeechAct act) {
        SentenceScope scope = new SentenceScope(mentions, mentions.document().sentenceOf(act.verb()), times);
        return Stream.of(object(scope, act), occasion(scope, scope.from(), act.verb()), behind(scope, act.verb()))
                .flatMap(List::stream)
                .toList();
    }

    /** "told A", "said to A"; whoever was told says nothing. */
    private List<NamedEntity> object(SentenceScope scope, SpeechAct act) {
        int verb = act.verb();
        boolean telling = mentions.lexicon()
                .speech()
                .at(mentions.document(), verb)
                .filter(each -> each.has("t"))
                .isPresent();
        boolean passive = scope.key(verb - 1).matches("is|are|was|were|been|being");
        if (telling && !passive) {
            return names(scope, verb + 1);
        }
        boolean according = scope.key(verb).equals("according");
        return !according && scope.key(verb + 1).equals("to") && PLAIN.contains(act.act())
                ? names(scope, verb + 2)
                : List.of();
    }

    /** What stands behind the verb before what is said. */
    private List<NamedEntity> behind(SentenceScope scope, int verb) {
        int end = verb + 1;
        while (end < Math.min(scope.to(), verb + BEHIND)
                && !scope.token(end).text().matches("[,;:“\"]")
                && !scope.key(end).matches("that|whether|how|what|why")) {
            end++;
        }
        boolean addressing = scope.holds(end + 1) && scope.isComma(end);
        int on = scope.afterDate(verb + 1);
        List<NamedEntity> found =
                on < end && scope.key(on).matches("in|during|at") ? occasion(scope, on, end) : List.of();
        return found.isEmpty() && addressing ? speaking(scope, end + 1) : found;
    }

    /** The occasion that a stretch names: "in a phone call with A", "during talks between A and B", "speaking to A". */
    private List<NamedEntity> occasion(SentenceScope scope, int from, int to) {
        for (int at = from; at < to; at++) {
            List<NamedEntity> found = at == scope.from() || scope.isComma(at - 1) ? speaking(scope, at) : List.of();
            if (found.isEmpty() && scope.is(at, "occasion") && scope.isFree(at) && isOn(scope, at)) {
                int with = scope.afterDate(at + 1);
                found = scope.key(with).matches("with|to|before|between") ? names(scope, with + 1) : List.of();
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "in a phone call", "during the talks". */
    private static boolean isOn(SentenceScope scope, int noun) {
        int first = scope.back(
                noun - 1,
                OCCASION,
                at -> scope.key(at).matches("in|during|at")
                        || !(scope.token(at).isWord() || scope.token(at).is("-"))
                        || scope.is(at, "auxiliary"));
        return first >= 0 && scope.key(first).matches("in|during|at");
    }

    private List<NamedEntity> speaking(SentenceScope scope, int at) {
        if (scope.key(at).equals("addressing")) {
            return names(scope, at + 1);
        }
        return scope.key(at).equals("speaking") && scope.key(at + 1).matches("to|with")
                ? names(scope, at + 2)
                : List.of();
    }

    /** Those whom a list of noun phrases names that begins at a token: "A and B", "reporters". */
    private List<NamedEntity> names(SentenceScope scope, int from) {
        List<NamedEntity> found = new ArrayList<>();
        int at = from;
        while (scope.holds(at)) {
            int head = head(scope, at);
            Optional<NamedEntity> name = head < 0 ? Optional.empty() : name(scope, head);
            if (name.isEmpty()) {
                break;
            }
            found.add(name.get());
            int next = scope.beginningAt(head).map(EntityMention::to).orElse(head + 1);
            if (!scope.key(next).equals("and")) {
                break;
            }
            at = next + 1;
        }
        return found;
    }

    /** The head of the noun phrase that begins at a token, over titles, posts and nations; -1 where it has none that is known. */
    private int head(SentenceScope scope, int from) {
        boolean post = false;
        for (int at = from; at < Math.min(scope.to(), from + NAME); ) {
            Optional<EntityMention> mention = scope.beginningAt(at);
            if (mention.filter(each -> isNamed(scope, each)).isPresent() || audiences.containsKey(scope.key(at))) {
                return at;
            }
            boolean title = isTitle(scope, at);
            post |= title;
            boolean comma = post
                    && scope.isComma(at)
                    && scope.beginningAt(at + 1).filter(EntityMention::isPerson).isPresent();
            boolean goesOn = title
                    || comma
                    || scope.is(at, BEFORE_NAME)
                    || scope.token(at).is("-")
                    || (mention.isPresent()
                            && (mention.get().isAttributive()
                                    || isTitle(scope, mention.get().to())));
            if (!goesOn) {
                return -1;
            }
            at = mention.map(EntityMention::to).orElse(at + 1);
        }
        return -1;
    }

    private boolean isTitle(SentenceScope scope, int at) {
        return scope.holds(at)
                && scope.isFree(at)
                && !scope.key(at).matches("and|of|for|to|the|in")
                && (scope.is(at, "post-word") || mentions.lexicon().posts().holdsWord(scope.key(at)));
    }

    /** Whether a mention is one who can be spoken to, and not only the owner or description of another noun. */
    private boolean isNamed(SentenceScope scope, EntityMention mention) {
        return !mention.isAttributive()
                && mentions.isA(mention, "Actor")
                && !scope.isPossessive(mention.to())
                && !isTitle(scope, mention.to())
                && !audiences.containsKey(scope.key(mention.to()));
    }

    private Optional<NamedEntity> name(SentenceScope scope, int head) {
        return scope.beginningAt(head)
                .map(EntityMention::entity)
                .or(() -> Optional.ofNullable(audiences.get(scope.key(head)))
                        .map(name -> mentions.propose(name, "UnnamedGroup")));
    }
}
