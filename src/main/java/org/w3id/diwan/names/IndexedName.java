package org.w3id.diwan.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;

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
record IndexedName(
        EntityId entity,
        Name name,
        Set<String> types,
        List<NameToken> words,
        Set<String> context,
        boolean placed,
        boolean personal,
        NameStanding standing) {
    boolean isAcronym() {
        return name.kind() == Name.Kind.ACRONYM;
    }

    boolean isShortened() {
        return standing == NameStanding.SHORTENED;
    }

    BytesRef encode() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(entity.value());
        out.writeString(name.text());
        out.writeString(name.language());
        out.writeString(name.kind().name());
        out.writeString(standing.name());
        out.writeByte((byte) (placed ? 1 : 0));
        out.writeByte((byte) (personal ? 1 : 0));
        writeAll(out, types);
        writeAll(out, context);
        out.writeVInt(words.size());
        for (NameToken word : words) {
            out.writeString(word.folded());
            out.writeString(word.form());
            out.writeString(word.key());
            out.writeString(word.change().name());
        }
        return new BytesRef(out.toArrayCopy());
    }

    static IndexedName decode(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        EntityId entity = new EntityId(in.readString());
        Name name = new Name(in.readString(), in.readString(), Name.Kind.valueOf(in.readString()));
        NameStanding standing = NameStanding.valueOf(in.readString());
        boolean placed = in.readByte() == 1;
        boolean personal = in.readByte() == 1;
        Set<String> types = Set.copyOf(readAll(in));
        Set<String> context = Set.copyOf(readAll(in));
        int count = in.readVInt();
        List<NameToken> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String folded = in.readString();
            words.add(new NameToken(
                    folded,
                    folded,
                    in.readString(),
                    in.readString(),
                    NameToken.Change.valueOf(in.readString()),
                    false));
        }
        return new IndexedName(entity, name, types, words, context, placed, personal, standing);
    }

    private static void writeAll(ByteBuffersDataOutput out, Collection<String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    private static List<String> readAll(ByteArrayDataInput in) throws IOException {
        int count = in.readVInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.readString());
        }
        return texts;
    }
}
