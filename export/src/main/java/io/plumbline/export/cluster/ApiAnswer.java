package io.plumbline.export.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the server answered. A refusal is an answer, not an exception.
///
/// @param bytes of the body, packed or not
/// @param retryAfter how long the server asks to wait
/// @param warnings that it sent along
public record ApiAnswer(
        int code, Body bytes, Optional<Duration> retryAfter, List<String> warnings) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The body as it came.
    public record Body(byte[] content, boolean packed) {

        /// @throws IOException if it is not what its header says
        public InputStream open() throws IOException {
            var stream = new ByteArrayInputStream(content);
            return packed ? new GZIPInputStream(stream, 1 << 16) : stream;
        }

        @Override
        public String toString() {
            return content.length + " bytes";
        }
    }

    /// One field that a refusal names.
    public record Cause(String field, String reason, String message) {}

    public ApiAnswer {
        warnings = List.copyOf(warnings);
    }

    public boolean accepted() {
        return code / 100 == 2;
    }

    /// The body as a tree; missing where it is no JSON.
    public JsonNode body() {
        try (var stream = bytes.open()) {
            return JSON.readTree(stream);
        } catch (IOException | JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    public Optional<String> uid() {
        return body().path("metadata").path("uid").asStringOpt();
    }

    /// The server's own words; where it sent no object of its own, the text as it came.
    public String message() {
        if (accepted()) {
            return "";
        }
        var told = body().path("message").asString("");
        return told.isEmpty() ? text().strip() : told;
    }

    public String reason() {
        return body().path("reason").asString("");
    }

    /// The kind or version is not served at all, which is not the same as an object that is not there.
    public boolean notServed() {
        return code == 404 && !body().path("kind").asString("").equals("Status");
    }

    public List<Cause> causes() {
        var causes = new ArrayList<Cause>();
        for (var cause : body().path("details").path("causes")) {
            causes.add(
                    new Cause(
                            cause.path("field").asString(""),
                            cause.path("reason").asString(""),
                            cause.path("message").asString("")));
        }
        return causes;
    }

    /// Fields that another manager owns. Only a conflict with causes is one of owners; any other 409
    /// says that the object has changed meanwhile.
    public List<Cause> foreignOwners() {
        return code == 409
                ? causes().stream()
                        .filter(each -> each.reason().equals("FieldManagerConflict"))
                        .toList()
                : List.of();
    }

    private String text() {
        try (var stream = bytes.open()) {
            return new String(stream.readNBytes(4096), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
