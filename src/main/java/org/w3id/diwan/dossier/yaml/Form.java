package org.w3id.diwan.dossier.yaml;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Problem.Location;

/**
 * Which fields a kind of map has.
 *
 * @param what the kind, with its article, as messages name it
 * @param required the fields that each must have
 * @param optional the fields that it may have
 */
public record Form(String what, List<String> required, Set<String> optional) {
    /** A form by the names of its fields, with spaces between them. */
    public static Form of(String what, String required, String optional) {
        Splitter words = Splitter.on(' ').omitEmptyStrings();
        return new Form(what, words.splitToList(required), ImmutableSet.copyOf(words.split(optional)));
    }

    /** The same with more fields that it may have. */
    public Form with(Collection<String> more) {
        return new Form(
                what,
                required,
                ImmutableSet.<String>builder().addAll(optional).addAll(more).build());
    }

    /** The same under another name. */
    public Form called(String other) {
        return new Form(other, required, optional);
    }

    /** The names of all fields. */
    public Set<String> fields() {
        return with(required).optional();
    }

    /**
     * The fields of a node; what is wrong with them is told.
     *
     * @param where what stands for the whole in messages about missing fields
     */
    public Optional<Fields> read(YamlNode node, Location where) {
        return node.isMap()
                ? Optional.of(new Fields(node, where, this))
                : node.refuse("wrong-type", what + " is a map of fields; write them here");
    }

    /** The fields of a node that stands for itself. */
    public Optional<Fields> read(YamlNode node) {
        return read(node, node.where());
    }
}
