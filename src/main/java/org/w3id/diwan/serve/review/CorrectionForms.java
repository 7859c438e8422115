package org.w3id.diwan.serve.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Stream;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.review.ClaimWording;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;

/** Makes forms of items, and corrections of what comes back. */
final class CorrectionForms {
    private static final Pattern PARTS = Pattern.compile(" \\| ");
    private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*");
    private static final Pattern MODE = Pattern.compile("(?s), (proposed|denied)(?=$|, says )");
    private static final String SAYS = ", says ";
    private static final List<String> FIGURE = List.of("amount", "bound", "unit", "places");
    private static final List<String> BOUNDS =
            Stream.of(Quantity.Bound.values()).map(CorrectionForms::bound).toList();
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
        boolean isSpeech = item.kind() == ReviewItem.Kind.STATEMENT
                || desk.currentStatement(item).isPresent()
                || desk.proposal(item).filter(CorrectionForms::isSpeech).isPresent();
        if (isSpeech) {
            Map<String, String> said = desk.currentStatement(item)
                    .map(this::values)
                    .or(() -> desk.proposal(item).map(this::values))
                    .orElse(Map.of());
            return form(CorrectionForm.Kind.SPEECH, item.key(), version, false, said);
        }
        Optional<Claim> claim = desk.currentClaim(item);
        Map<String, String> values = claim.map(this::values)
                .or(() -> desk.proposal(item).map(this::values))
                .orElse(Map.of());
        boolean hasObject = claim.map(each -> each.value() instanceof EntityId).orElse(true);
        return form(CorrectionForm.Kind.CLAIM, item.key(), version, hasObject, values);
    }

    /** The form of a claim to add. */
    CorrectionForm ofNothing(String at) {
        return form(CorrectionForm.Kind.CLAIM, "", 0, true, Map.of("at", at, "modality", "actual"));
    }

    private CorrectionForm form(
            CorrectionForm.Kind kind, String key, int version, boolean hasObject, Map<String, String> values) {
        return new CorrectionForm(
                key,
                version,
                kind,
                false,
                hasObject,
                values,
                Map.of(
                        "relation", relations(values),
                        "act", terms(desk.vocabulary().acts()),
                        "unit", terms(desk.vocabulary().units()),
                        "bound", terms(BOUNDS),
                        "type", terms(desk.classes())),
                Optional.empty());
    }

    /** Whether a refused proposal is a statement: it has a speaker and an act. */
    private static boolean isSpeech(RefusedProposal proposal) {
        return PARTS.splitAsStream(proposal.line()).count() == ENDS.size();
    }

    private Map<String, String> values(Statement said) {
        return Map.of(
                "speaker", names(said.speakers()),
                "act", said.act(),
                "when", said.when().edtf(),
                "at", places(said.evidence().passages()));
    }

    private String names(List<EntityId> ids) {
        return ids.stream().map(id -> search.shown(desk.meaning(id), desk)).collect(Collectors.joining("; "));
    }

    private CorrectionForm ofName(ReviewItem item, int version) {
        EntityId meant = desk.meaning(item.entity());
        boolean isNew =
                desk.reading().entities().stream().anyMatch(each -> each.id().equals(item.entity()));
        Map<String, String> values =
                Map.of("entity", search.shown(meant, desk), "type", desk.types().getOrDefault(meant, ""));
        return new CorrectionForm(
                item.key(),
                version,
                CorrectionForm.Kind.MEANING,
                isNew,
                false,
                values,
                Map.of("type", terms(desk.classes())),
                Optional.empty());
    }

    private Map<String, String> values(Claim claim) {
        Map<String, String> values = new HashMap<>();
        values.put("subject", search.shown(claim.subject(), desk));
        values.put("relation", claim.property());
        claim.value()
                .match(
                        object -> values.put("object", search.shown(object, desk)),
                        figure -> {
                            FIGURE.forEach(field -> values.put(field, plain(figure, field)));
                            return values.put("places", names(figure.places()));
                        },
                        period -> values.put("object", period.edtf()));
        values.put("modality", claim.modality().name().toLowerCase(Locale.ROOT));
        values.put("when", claim.when().edtf());
        values.put("saidBy", names(claim.attribution().sayers()));
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
        } else {
            values.put("speaker", known(parts.get(0)));
            values.put("act", last);
        }
        article.text()
                .flatMap(text -> QuotePlace.find(proposal.quote(), text))
                .ifPresent(at -> values.put("at", places(List.of(at))));
        return values;
    }

    /** Whom the reading takes the words for, or whom they name. */
    private String known(String written) {
        return mentioned(written)
                .or(() -> search.meant(written, desk.types().keySet()))
                .map(id -> search.shown(id, desk))
                .orElse(written);
    }

    private Optional<EntityId> mentioned(String written) {
        return desk.reading().mentions().stream()
                .filter(mention -> mention.name().equalsIgnoreCase(written.strip()))
                .map(mention -> desk.meaning(mention.entity()))
                .findFirst();
    }

    private static List<CorrectionForm.Choice> terms(Collection<String> names) {
        return names.stream()
                .sorted()
                .map(name -> new CorrectionForm.Choice(
                        name, ClaimWording.spaced(name).replace('-', ' '), true))
                .toList();
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

        static Wanted of(Map<String, String> fields) {
            return new Wanted(
                    fields.entrySet().stream()
                            .map(field -> field.getKey() + "=" + field.getValue())
                            .collect(Collectors.joining(" ")),
                    Optional.empty());
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
        for (String field : List.of("relation", "modality", "when", "at", "amount", "bound", "unit")) {
            Optional.ofNullable(given.get(field)).ifPresent(value -> fields.put(field, value.replaceAll("\\s+", "")));
        }
        People places = people(given.getOrDefault("places", ""));
        if (!places.stranger().isEmpty()) {
            return Wanted.fault("Places: nothing known is called \"" + places.stranger() + "\"; choose from the list");
        }
        if (given.containsKey("places")) {
            fields.put("places", places.ids());
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

    /** The statement that a form asks for; of one that was read only what is otherwise. */
    Wanted speech(Optional<Statement> read, Map<String, String> given) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : List.of("act", "when", "at")) {
            fields.put(field, given.getOrDefault(field, "").replaceAll("\\s+", ""));
        }
        People speakers = people(given.getOrDefault("speaker", ""));
        if (!speakers.stranger().isEmpty()) {
            return Wanted.fault(
                    "Speaker: nobody known is called \"" + speakers.stranger() + "\"; choose from the list");
        }
        fields.put("speaker", speakers.ids());
        read.ifPresent(said ->
                fields.entrySet().removeIf(field -> field.getValue().equals(plain(said, field.getKey()))));
        return Wanted.of(fields);
    }

    private String plain(Statement said, String field) {
        return switch (field) {
            case "speaker" ->
                said.speakers().stream().map(id -> desk.meaning(id).value()).collect(Collectors.joining(","));
            case "act" -> said.act();
            case "when" -> said.when().edtf();
            default -> places(said.evidence().passages());
        };
    }

    /** The ids of several names, joined by commas; or a name that is nobody's. */
    private record People(String ids, String stranger) {}

    private People people(String written) {
        List<String> ids = new ArrayList<>();
        for (String each : SEVERAL.splitAsStream(written.strip()).toList()) {
            Optional<EntityId> person = meant(each);
            if (!each.isEmpty() && person.isEmpty()) {
                return new People("", each);
            }
            person.ifPresent(id -> ids.add(id.value()));
        }
        return new People(String.join(",", ids), "");
    }

    private Wanted withSayers(Optional<Claim> read, Map<String, String> fields, String written) {
        People sayers = people(written);
        if (!sayers.stranger().isEmpty()) {
            return Wanted.fault("Said by: nobody known is called \"" + sayers.stranger() + "\"; choose from the list");
        }
        fields.put("saidBy", sayers.ids());
        read.ifPresent(claim ->
                fields.entrySet().removeIf(field -> field.getValue().equals(plain(claim, field.getKey()))));
        return Wanted.of(fields);
    }

    private Optional<EntityId> meant(String written) {
        Set<EntityId> known = desk.types().keySet();
        return written.isBlank()
                ? Optional.empty()
                : search.meant(written, known)
                        .or(() -> mentioned(written))
                        .or(() -> desk.entities().stream()
                                .filter(each -> each.names().stream()
                                        .anyMatch(name -> name.text().equalsIgnoreCase(written.strip())))
                                .map(each -> each.id())
                                .findFirst());
    }

    private String plain(Quantity figure, String field) {
        return switch (field) {
            case "amount" -> figure.amount().toPlainString();
            case "bound" -> bound(figure.bound());
            case "unit" -> figure.unit();
            default ->
                figure.places().stream().map(id -> desk.meaning(id).value()).collect(Collectors.joining(","));
        };
    }

    private static String bound(Quantity.Bound bound) {
        return bound.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A field of a claim as a correction would write it, of those whom its names mean by now. */
    private String plain(Claim claim, String field) {
        return switch (field) {
            case "subject" -> desk.meaning(claim.subject()).value();
            case "relation" -> claim.property();
            case "amount", "bound", "unit", "places" ->
                claim.value() instanceof Quantity figure ? plain(figure, field) : "";
            case "object" ->
                claim.value() instanceof EntityId object ? desk.meaning(object).value() : "";
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
