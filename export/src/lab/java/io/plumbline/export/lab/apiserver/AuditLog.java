package io.plumbline.export.lab.apiserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server was asked, from a point in time on. A write stands there as soon as it arrives; the
/// answer's line replaces that one.
public final class AuditLog {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final long from;

    private AuditLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    /// The requests after this moment.
    static AuditLog fromNow(Path file) {
        try {
            return new AuditLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<AuditEntry> entries() {
        return entries(_ -> true);
    }

    /// Accepted and refused writes, dry runs among them, without the access reviews.
    public List<AuditEntry> writes() {
        return entries(line -> !line.contains("\"group\":\"authorization.k8s.io\"")).stream()
                .filter(AuditEntry::isWrite)
                .filter(entry -> !entry.object().group().equals("authorization.k8s.io"))
                .toList();
    }

    /// The writes of one field manager.
    public List<AuditEntry> writesOf(String manager) {
        return writes().stream()
                .filter(entry -> entry.manager().filter(manager::equals).isPresent())
                .toList();
    }

    /// Only lines that fit are parsed.
    List<AuditEntry> entries(Predicate<String> line) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var channel = FileChannel.open(file);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Channels.newInputStream(channel.position(from)),
                                        StandardCharsets.UTF_8))) {
            var events = new LinkedHashMap<String, JsonNode>();
            reader.lines()
                    .filter(line)
                    .map(JSON::readTree)
                    .forEach(event -> events.put(event.path("auditID").asString(), event));
            return events.values().stream().map(AuditEntry::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
