package org.w3id.diwan.names.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.fold.NameToken;

/**
 * One name of one entity, as the index keeps it.
 *
 * @param entity the entity
 * @param name the name as given
 * @param types the entity's types
 * @param words the name's words without small ones
 * @param context keys of the words of the entity's context and of all its names
 * @param placed whether the entity's context was given at all
 * @param personal whether it is made of a person's given name and surname
 * @param standing how much the name says by itself
 */
public record IndexedName(
        EntityId entity,
        Name name,
        Set<String> types,
        List<NameToken> words,
        Set<String> context,
        boolean placed,
        boolean personal,
        Standing standing) {
    /** How much a name says by itself, which is told by comparing it with the entity's other names. */
    public enum Standing {
        /** It is registered for the entity. */
        REGISTERED,
        /** A source uses it, and says by it which entity is meant. */
        REPORTED,
        /**
         * A source uses it, and no registered name explains it: a single word such as Washington for a government, or another given
         * name than the registered ones.
         */
        LOOSE,
        /** A second name that is one word of a longer one, such as a surname, "Army" or "coalition". */
        SHORTENED
    }

    /** Whether it is a short form such as HMC. */
    public boolean isAcronym() {
        return name.kind() == Name.Kind.ACRONYM;
    }

    /** Whether it is one word of a longer name. */
    public boolean isShortened() {
        return standing == Standing.SHORTENED;
    }

    /** The name as bytes, for {@link #decode}. */
    public BytesRef encode() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        for (String part : List.of(
                entity.value(), name.text(), name.language(), name.kind().name(), standing.name())) {
            out.writeString(part);
        }
        out.writeByte((byte) (placed ? 1 : 0));
        out.writeByte((byte) (personal ? 1 : 0));
        out.writeSetOfStrings(types);
        out.writeSetOfStrings(context);
        for (NameToken word : words) {
            out.writeString(word.folded());
            out.writeString(word.form());
            out.writeString(word.key());
            out.writeString(word.change().name());
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** Reads a name from its bytes. */
    public static IndexedName decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        EntityId entity = new EntityId(in.readString());
        Name name = new Name(in.readString(), in.readString(), Name.Kind.valueOf(in.readString()));
        Standing standing = Standing.valueOf(in.readString());
        boolean placed = in.readByte() == 1;
        boolean personal = in.readByte() == 1;
        Set<String> types = in.readSetOfStrings();
        Set<String> context = in.readSetOfStrings();
        List<NameToken> words = new ArrayList<>();
        while (!in.eof()) {
            String folded = in.readString();
            String form = in.readString();
            words.add(new NameToken(
                    folded, folded, form, in.readString(), NameToken.Change.valueOf(in.readString()), false));
        }
        return new IndexedName(entity, name, types, words, context, placed, personal, standing);
    }
}
