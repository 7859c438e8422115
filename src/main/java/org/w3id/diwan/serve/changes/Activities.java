package org.w3id.diwan.serve.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.change.ChangeHistory;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.store.journal.Change;

/**
 * The feed in JSON: an entry point and its pages of activities.
 *
 * @param address of the feed on this server, such as {@code http://localhost:3030/changes}
 * @param history what there is
 */
record Activities(String address, ChangeHistory history) {
    /** Activities on a page. */
    static final int PAGE = 500;

    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/activitystreams", "https://emm-spec.org/1.0/context.json");

    /** The whole feed, without the changes themselves. */
    byte[] entryPoint() {
        int total = history.journal().size();
        int last = total == 0 ? 0 : (total - 1) / PAGE * PAGE;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("id", address);
        json.put("type", "OrderedCollection");
        json.put("summary", "What the last loads of the graph added, changed, merged and withdrew");
        json.put("url", address.replaceFirst("/changes$", "/dump.nq.gz"));
        json.put("totalItems", total);
        json.put("first", link("OrderedCollectionPage", page(0)));
        json.put("last", link("OrderedCollectionPage", page(last)));
        return Json.bytes(json);
    }

    /** The changes after a position. */
    byte[] pageFrom(int position) {
        List<ChangeHistory.Moment> moments = history.from(position, PAGE);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("id", page(position));
        json.put("type", "OrderedCollectionPage");
        json.put("partOf", link("OrderedCollection", address));
        json.put("totalItems", moments.size());
        if (position > 0) {
            json.put("prev", link("OrderedCollectionPage", page(Math.max(0, position - PAGE))));
        }
        if (hasNext(position)) {
            json.put("next", link("OrderedCollectionPage", page(position + PAGE)));
        }
        json.put("orderedItems", moments.stream().map(Activities::activity).toList());
        return Json.bytes(json);
    }

    boolean hasNext(int position) {
        return position + PAGE < history.journal().size();
    }

    /** The address of the changes after a position. */
    String page(int position) {
        return address + "?since=" + history.token(position);
    }

    /** Where to ask later for what is not known now. */
    String later() {
        return address + "?since=" + history.newest();
    }

    private static Map<String, String> link(String type, String id) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("id", id);
        link.put("type", type);
        return link;
    }

    private static Map<String, Object> activity(ChangeHistory.Moment moment) {
        Change change = moment.change();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type(moment));
        json.put("summary", summary(change));
        json.put("published", moment.at().toString());
        Map<String, String> object = new LinkedHashMap<>();
        object.put("id", change.iri());
        object.put("type", IriScheme.term(kind(change.iri())));
        object.put("updated", moment.at().toString());
        json.put("object", object);
        change.replacement().ifPresent(other -> json.put("target", Map.of("id", other)));
        return json;
    }

    /** What was there when the feed began was added to it, not created. */
    private static String type(ChangeHistory.Moment moment) {
        return switch (moment.change().kind()) {
            case ADDED -> moment.first() ? "Add" : "Create";
            case CHANGED -> "Update";
            case MERGED -> "Deprecate";
            case WITHDRAWN, REMOVED -> "Delete";
        };
    }

    private static String summary(Change change) {
        String name = change.iri().substring(IriScheme.base().length());
        return switch (change.kind()) {
            case ADDED -> name + " is new";
            case CHANGED -> name + " has changed";
            case MERGED -> name + " was merged into another";
            case WITHDRAWN -> name + " was withdrawn";
            case REMOVED -> name + " is gone";
        };
    }

    private static String kind(String iri) {
        if (iri.startsWith(IriScheme.claims())) {
            return "Claim";
        }
        if (iri.startsWith(IriScheme.statements())) {
            return "Statement";
        }
        return iri.startsWith(IriScheme.sources()) ? "Source" : "Entity";
    }
}
