package org.w3id.diwan.serve.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.RefusedProposal;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.review.ClaimWording;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;

/** Makes forms of items, and corrections of what comes back. */
final class CorrectionForms {
    private static final Pattern PARTS = Pattern.compile(" \\| ");
    private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*");
    private static final Pattern MODE = Pattern.compile("(?s), (proposed|denied)(?=$|, says )");
    private static final String SAYS = ", says ";
    private static final Map<String, String> ENDS = Map.of("subject", "Subject", "object", "Object");

    private final ArticleUnderReview article;
    private final ReviewDesk desk;
    private final EntitySearch search;

    CorrectionForms(ArticleUnderReview article, EntitySearch search) {
        this.article = article;
        this.desk = article.desk();
        this.search = search;
    }

    /** The form of an item. */
    CorrectionForm of(ReviewItem item, int version) {
        if (item.kind() == ReviewItem.Kind.NAME) {
            return ofName(item, version);
        }
        Optional<Claim> claim = desk.currentClaim(item);
        Map<String, String> values = claim.map(this::values)
                .or(() -> desk.proposal(item).map(this::values))
                .orElse(Map.of());
        boolean hasObject = claim.map(each -> each.value() instanceof Ref).orElse(true);
        return form(item.key(), version, hasObject, values);
    }

    /** The form of a claim to add. */
    CorrectionForm ofNothing(String at) {
        return form("", 0, true, Map.of("at", at, "modality", "actual"));
    }

    private CorrectionForm form(String key, int version, boolean hasObject, Map<String, String> values) {
        return new CorrectionForm(
                key, version, false, false, hasObject, values, relations(values), classes(), Optional.empty());
    }

    private CorrectionForm ofName(ReviewItem item, int version) {
        EntityId meant = desk.meaning(item.entity());
        boolean isNew =
                desk.reading().entities().stream().anyMatch(each -> each.id().equals(item.entity()));
        Map<String, String> values =
                Map.of("entity", search.shown(meant, desk), "type", desk.types().getOrDefault(meant, ""));
        return new CorrectionForm(
                item.key(), version, true, isNew, false, values, List.of(), classes(), Optional.empty());
    }

    private Map<String, String> values(Claim claim) {
        Map<String, String> values = new HashMap<>();
        values.put("subject", search.shown(claim.subject(), desk));
        values.put("relation", claim.property().name());
        values.put(
                "object",
                claim.value() instanceof Ref object
                        ? search.shown(object.entity(), desk)
                        : desk.wording().value(claim));
        values.put("modality", claim.modality().name().toLowerCase(Locale.ROOT));
        values.put("when", claim.when().edtf());
        values.put(
                "saidBy",
                claim.attribution().sayers().stream()
                        .map(id -> search.shown(id, desk))
                        .collect(Collectors.joining("; ")));
        values.put("at", places(claim.evidence().passages()));
        return values;
    }

    private static String places(List<Passage> at) {
        return at.stream().map(each -> each.begin() + "-" + each.end()).collect(Collectors.joining(","));
    }

    /** Of the line that a refused proposal has, as far as its words are known here. */
    private Map<String, String> values(RefusedProposal proposal) {
        List<String> parts = PARTS.splitAsStream(proposal.line()).toList();
        Map<String, String> values = new HashMap<>();
        String last = parts.get(parts.size() - 1);
        int says = last.lastIndexOf(SAYS);
        values.put("saidBy", says < 0 ? "" : known(last.substring(says + SAYS.length())));
        var mode = MODE.matcher(last);
        boolean hasMode = mode.find();
        values.put("modality", hasMode ? mode.group(1) : "actual");
        values.put("subject", known(parts.get(0)));
        if (parts.size() == ENDS.size() + 1) {
            int end = hasMode ? mode.start() : says < 0 ? last.length() : says;
            values.put("relation", parts.get(1));
            values.put("object", known(last.substring(0, end)));
        }
        article.text()
                .flatMap(text -> QuotePlace.find(proposal.quote(), text))
                .ifPresent(at -> values.put("at", places(List.of(at))));
        return values;
    }

    private String known(String written) {
        return search.meant(written, desk.types().keySet())
                .map(id -> search.shown(id, desk))
                .orElse(written);
    }

    private List<CorrectionForm.Choice> relations(Map<String, String> values) {
        Map<EntityId, String> types = desk.types();
        String subject = type(values.getOrDefault("subject", ""), types);
        String object = type(values.getOrDefault("object", ""), types);
        Vocabulary vocabulary = desk.vocabulary();
        return vocabulary.relations().values().stream()
                .filter(each -> each.inClaims() && each.kind() == Vocabulary.ValueKind.ENTITY)
                .map(each -> new CorrectionForm.Choice(
                        each.name(), ClaimWording.spaced(each.name()), fits(each, subject, object)))
                .sorted(Comparator.comparing(CorrectionForm.Choice::fits)
                        .reversed()
                        .thenComparing(CorrectionForm.Choice::words))
                .toList();
    }

    private boolean fits(Relation relation, String subject, String object) {
        Vocabulary vocabulary = desk.vocabulary();
        return (subject.isEmpty() || vocabulary.isOneOf(subject, relation.domain()))
                && (object.isEmpty() || vocabulary.isOneOf(object, relation.range()));
    }

    private String type(String written, Map<EntityId, String> types) {
        return written.isBlank()
                ? ""
                : search.meant(written, types.keySet()).map(types::get).orElse("");
    }

    private List<CorrectionForm.Choice> classes() {
        return desk.classes().stream()
                .map(type -> new CorrectionForm.Choice(type, ClaimWording.spaced(type), true))
                .toList();
    }

    /**
     * What a form asks for.
     *
     * @param words the words of a correction
     * @param fault why there are none
     */
    record Wanted(String words, Optional<String> fault) {
        static Wanted fault(String why) {
            return new Wanted("", Optional.of(why));
        }
    }

    /** Whom the form of a name means. */
    Wanted name(ReviewItem item, Map<String, String> given) {
        String entity = given.getOrDefault("entity", "").strip();
        Optional<EntityId> known = search.meant(entity, desk.types().keySet());
        boolean isNew =
                desk.reading().entities().stream().anyMatch(each -> each.id().equals(item.entity()));
        if (known.isEmpty() && !isNew) {
            return Wanted.fault(entity + ": nobody known has this name; choose from the list");
        }
        String id = known.map(EntityId::value).orElse(entity);
        String type = given.getOrDefault("type", "");
        boolean own = known.isEmpty() || known.get().equals(item.entity());
        return new Wanted(isNew && own && !type.isEmpty() ? id + " type=" + type : id, Optional.empty());
    }

    /**
     * The claim that a form asks for; of one that was read only what is otherwise. Somebody new is added first.
     *
     * @throws IOException if the decision on somebody new cannot be written
     */
    Wanted claim(Optional<Claim> read, Map<String, String> given) throws IOException {
        String newName = given.getOrDefault("newName", "").strip();
        if (!newName.isEmpty()) {
            Optional<String> fault = desk.addEntity(newName, given.getOrDefault("newType", ""));
            if (fault.isPresent()) {
                return Wanted.fault(fault.get());
            }
        }
        Map<String, String> fields = new TreeMap<>();
        for (String field : List.of("relation", "modality", "when", "at")) {
            fields.put(field, given.getOrDefault(field, "").replaceAll("\\s+", ""));
        }
        for (Map.Entry<String, String> end : ENDS.entrySet()) {
            boolean asked = !end.getKey().equals("object") || given.containsKey("object");
            Optional<EntityId> id = meant(given.getOrDefault(end.getKey(), ""));
            if (asked && id.isEmpty()) {
                return Wanted.fault(end.getValue() + ": nobody known is called \""
                        + given.getOrDefault(end.getKey(), "") + "\"; choose from the list, or add somebody new");
            }
            id.filter(each -> asked).ifPresent(each -> fields.put(end.getKey(), each.value()));
        }
        return withSayers(read, fields, given.getOrDefault("saidBy", ""));
    }

    private Wanted withSayers(Optional<Claim> read, Map<String, String> fields, String written) {
        List<String> sayers = new ArrayList<>();
        for (String each : SEVERAL.splitAsStream(written.strip()).toList()) {
            Optional<EntityId> sayer = meant(each);
            if (!each.isEmpty() && sayer.isEmpty()) {
                return Wanted.fault("Said by: nobody known is called \"" + each + "\"; choose from the list");
            }
            sayer.filter(id -> !each.isEmpty()).ifPresent(id -> sayers.add(id.value()));
        }
        fields.put("saidBy", String.join(",", sayers));
        read.ifPresent(claim ->
                fields.entrySet().removeIf(field -> field.getValue().equals(plain(claim, field.getKey()))));
        return new Wanted(
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining(" ")),
                Optional.empty());
    }

    private Optional<EntityId> meant(String written) {
        Set<EntityId> known = desk.types().keySet();
        return written.isBlank()
                ? Optional.empty()
                : search.meant(written, known)
                        .or(() -> desk.entities().stream()
                                .filter(each -> each.names().stream()
                                        .anyMatch(name -> name.text().equalsIgnoreCase(written.strip())))
                                .map(each -> each.id())
                                .findFirst());
    }

    /** A field of a claim as a correction would write it, of those whom its names mean by now. */
    private String plain(Claim claim, String field) {
        return switch (field) {
            case "subject" -> desk.meaning(claim.subject()).value();
            case "relation" -> claim.property().name();
            case "object" ->
                claim.value() instanceof Ref object
                        ? desk.meaning(object.entity()).value()
                        : "";
            case "modality" -> claim.modality().name().toLowerCase(Locale.ROOT);
            case "when" -> claim.when().edtf();
            case "saidBy" ->
                claim.attribution().sayers().stream()
                        .map(id -> desk.meaning(id).value())
                        .collect(Collectors.joining(","));
            default -> places(claim.evidence().passages());
        };
    }
}
