package org.w3id.diwan.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The decisions on a reading, in a file beside it: one line each, written through to the disk before the next is asked for, so that
 * nothing is lost whatever happens. Columns: decision, item, change, who, day. Several processes may decide on one reading: each takes in
 * the others' lines before it adds its own, under the file's lock.
 */
final class DecisionLog {
    private final Path file;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Set<String> filed = new HashSet<>();
    private long bytes;
    private int lines;

    private DecisionLog(Path file) {
        this.file = file;
    }

    /** The decisions on a file that were made before; a last line that a kill has cut off does not count. */
    static DecisionLog beside(Path reviewed) throws IOException, BadDecisionException {
        DecisionLog log = new DecisionLog(reviewed.resolveSibling(reviewed.getFileName() + ".decisions"));
        if (Files.exists(log.file)) {
            try (FileChannel channel = FileChannel.open(log.file, StandardOpenOption.READ)) {
                log.takeIn(channel);
            }
        }
        return log;
    }

    Optional<Decision> of(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    /** How often an item was decided on, taking back included: another number than before means that somebody has. */
    int version(String key) {
        return versions.getOrDefault(key, 0);
    }

    boolean isDecided(String key) {
        return decisions.containsKey(key);
    }

    boolean isRejected(String key) {
        return of(key).filter(decision -> decision.verb() == Decision.Verb.REJECT)
                .isPresent();
    }

    /** The decision on an item that was accepted, corrected or not. */
    Optional<Decision> accepted(String key) {
        return of(key).filter(Decision::isAcceptance);
    }

    /** Whether a file of the dossier with this digest came of these decisions. */
    boolean isFiled(String digest) {
        return filed.contains(digest);
    }

    /** How many lines there are. */
    int lines() {
        return lines;
    }

    /** The decisions that stand, the oldest first. */
    List<Decision> standing() {
        return List.copyOf(decisions.values());
    }

    /** Takes in what others have decided meanwhile. */
    void refresh() throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                takeIn(channel);
            } catch (BadDecisionException | IOException e) {
                throw failure(e);
            }
        }
    }

    /** The same with the file's name, which Java leaves out of some. */
    private IOException failure(Exception e) {
        String message = String.valueOf(e.getMessage());
        return new IOException(message.contains(file.toString()) ? message : file + ": " + message, e);
    }

    /**
     * Writes a decision down.
     *
     * @param version that of the item as its reviewer saw it; empty where that does not matter
     */
    void add(Decision decision, OptionalInt version) throws IOException, StaleDecisionException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            takeIn(channel);
            if (version.isPresent() && version.getAsInt() != version(decision.key())) {
                throw new StaleDecisionException(decision.key(), of(decision.key()));
            }
            append(decision, channel);
        } catch (BadDecisionException | IOException e) {
            throw failure(e);
        }
    }

    private void append(Decision decision, FileChannel channel) throws IOException {
        byte[] line = (decision.line() + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(bytes);
        channel.position(bytes);
        ByteBuffer left = ByteBuffer.wrap(line);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
        bytes += line.length;
        lines++;
        recall(decision);
    }

    /** Reads the whole lines that came since. */
    private void takeIn(FileChannel channel) throws IOException, BadDecisionException {
        int size = (int) Math.max(0, channel.size() - bytes);
        ByteBuffer buffer = ByteBuffer.allocate(size);
        channel.position(bytes);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer);
        }
        String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            lines++;
            String where = file + ":" + lines;
            recall(Decision.parse(line).orElseThrow(() -> BadDecisionException.form(where)));
        }
        bytes += whole.getBytes(StandardCharsets.UTF_8).length;
    }

    private void recall(Decision decision) {
        if (decision.verb() == Decision.Verb.FILED) {
            filed.add(decision.change());
            return;
        }
        versions.merge(decision.key(), 1, Integer::sum);
        decisions.remove(decision.key());
        if (decision.verb() != Decision.Verb.UNDO) {
            decisions.put(decision.key(), decision);
        }
    }
}
