package org.w3id.diwan.article.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;

/** PostTitles that a clause tells: "A. B., who heads the X", "the X, whose leader is A. B.", "the X, whose leader, A. B.,". */
public final class RoleClauses {
    private static final Map<String, String> VERBS = Map.of(
            "heads", "head", "leads", "leader", "commands", "commander", "chairs", "chairman", "directs", "director");
    private static final int NEAR = 4;

    private final EntityLexicon entities;
    private final PostTitles posts;
    private final WordClasses words;

    RoleClauses(Lexicon lexicon) {
        entities = lexicon.entities();
        posts = lexicon.posts();
        words = lexicon.words();
    }

    List<FoundPost> find(EntityMentions mentions) {
        List<FoundPost> found = new ArrayList<>();
        for (EntityMention mention : mentions.all()) {
            if (mention.isMention() && mention.isPerson()) {
                who(mentions, mention).ifPresent(found::add);
            } else if (mention.isMention() && isBody(mention)) {
                whose(mentions, mention).ifPresent(found::add);
            }
        }
        return found;
    }

    private static FoundPost found(EntityMention person, String post, EntityMention body) {
        return new FoundPost(
                person,
                PostTitles.Post.ofBody(List.of(post), post),
                Math.min(person.from(), body.from()),
                Math.max(person.to(), body.to()),
                Optional.of(body),
                "");
    }

    private boolean isBody(EntityMention mention) {
        return entities.isA(mention.entity(), "Body")
                && !mention.entity().type().equals("UnnamedGroup");
    }

    private Optional<FoundPost> who(EntityMentions mentions, EntityMention person) {
        Document document = mentions.document();
        int who = document.key(person.to()).equals(",") ? person.to() + 1 : person.to();
        String post = VERBS.get(document.key(who + 1));
        if (!document.key(who).equals("who") || post == null) {
            return Optional.empty();
        }
        for (int at = who + 2; at < who + 2 + NEAR; at++) {
            Optional<EntityMention> body = mentions.beginningAt(at);
            if (body.isPresent()) {
                return body.filter(mention -> isBody(mention) && mention.isMention())
                        .map(mention -> found(person, post, mention));
            }
            if (!words.is(document.key(at), "determiner", "title")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<FoundPost> whose(EntityMentions mentions, EntityMention body) {
        Document document = mentions.document();
        int at = body.to();
        if (document.key(at).equals("(")) {
            at += 3;
        }
        if (!document.key(at).equals(",") || !document.key(at + 1).equals("whose")) {
            return Optional.empty();
        }
        int begin = at + 2;
        return posts.at(document, begin, document.size())
                .filter(PostTitles.Post::takesBody)
                .flatMap(post -> {
                    int end = PostTitles.end(document, begin, post);
                    return document.key(end).matches("is|,")
                            ? mentions.beginningAt(end + 1)
                                    .filter(EntityMention::isPerson)
                                    .map(mention -> found(mention, post.name(), body))
                            : Optional.empty();
                });
    }
}
