package org.w3id.diwan.serve.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3id.diwan.serve.http.Json;

/**
 * Messages as lines, one after another.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/stdio">stdio</a>
 */
public record AgentLines(AgentProtocol protocol) {
    private static final int LONGEST = 1 << 20;

    /** Answers until there is no more to read. */
    public void serve(InputStream input, OutputStream output) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int next = input.read(); next >= 0; next = input.read()) {
            if (next != '\n') {
                tooLong |= line.size() >= LONGEST;
                if (!tooLong) {
                    line.write(next);
                }
                continue;
            }
            answer(tooLong ? "too long".getBytes(StandardCharsets.UTF_8) : line.toByteArray(), output);
            line.reset();
            tooLong = false;
        }
    }

    private void answer(byte[] line, OutputStream output) throws IOException {
        if (new String(line, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        AgentProtocol.Reply reply = protocol.answer(line, Optional.empty());
        if (reply.message().isPresent()) {
            output.write(Json.bytes(reply.message().get()));
            output.flush();
        }
    }
}
