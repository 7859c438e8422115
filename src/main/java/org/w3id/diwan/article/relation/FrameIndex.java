package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All frames, by what may begin them: the verb of a clause, a word, or any mention. */
public final class FrameIndex {
    private final Map<String, List<Frame>> byVerb = new HashMap<>();
    private final Map<String, List<Frame>> byWord = new HashMap<>();
    private final List<Frame> byMention = new ArrayList<>();
    private final List<Frame> anyVerb = new ArrayList<>();
    private final List<Frame> anywhere = new ArrayList<>();

    FrameIndex(List<Frame> frames) {
        frames.forEach(this::add);
    }

    private void add(Frame frame) {
        Frame.Part first = frame.parts().get(0);
        if (frame.isClause()) {
            Frame.Part verb = frame.parts().get(1);
            if (verb.kind() == Frame.Kind.ANY_VERB) {
                anyVerb.add(frame);
            }
            verb.forms().forEach(form -> put(byVerb, form, frame));
        } else if (!first.forms().isEmpty() && !first.optional()) {
            first.forms().forEach(form -> put(byWord, form, frame));
        } else {
            switch (first.kind()) {
                case SUBJECT, OBJECT, SUBJECT_ADJECTIVE, OBJECT_ADJECTIVE -> byMention.add(frame);
                default -> anywhere.add(frame);
            }
        }
    }

    private static void put(Map<String, List<Frame>> map, String key, Frame frame) {
        map.computeIfAbsent(key, missing -> new ArrayList<>()).add(frame);
    }

    /** The frames around a verb. */
    List<Frame> ofVerb(String form) {
        return byVerb.getOrDefault(form, List.of());
    }

    /** The frames around a verb of any kind. */
    List<Frame> ofAnyVerb() {
        return anyVerb;
    }

    /** The frames that begin with a word. */
    List<Frame> ofWord(String key) {
        return byWord.getOrDefault(key, List.of());
    }

    /** The frames that begin with a mention. */
    List<Frame> ofMention() {
        return byMention;
    }

    /** The frames that may begin at any token. */
    List<Frame> ofAnything() {
        return anywhere;
    }
}
