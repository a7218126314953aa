package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.apply.JournalEntry.Event;
import io.plumbline.export.cluster.plan.SavedPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file that knows how far an apply is: one line at a time, on the disk before the next thing happens.
/// A last line that broke off never happened.
public final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Where lines go; a seam for tests of full disks and sudden ends.
    interface Sink extends AutoCloseable {

        void append(String line) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final JournalHead head;
    private final List<JournalEntry> entries;
    private final Sink sink;

    private Journal(JournalHead head, List<JournalEntry> entries, Sink sink) {
        this.head = head;
        this.entries = new ArrayList<>(entries);
        this.sink = sink;
    }

    /// Begins one: plan and way back are on the disk when this returns.
    ///
    /// @throws IOException if the file is there already, or cannot be written
    static Journal begin(SavedPlan plan, Map<Integer, List<RevertAction>> revert, Sink sink)
            throws IOException {
        var head = new JournalHead("plumbline.io/v1", "Journal", now(), plan, revert);
        var begun = false;
        try {
            sink.append(JSON.writeValueAsString(head));
            begun = true;
        } finally {
            if (!begun) {
                sink.close();
            }
        }
        return new Journal(head, List.of(), sink);
    }

    /// Whether anything was begun: without a whole head nothing was ever sent.
    static boolean isBegun(Path file) throws IOException {
        return Files.exists(file) && endOfWholeLines(file) > 0;
    }

    /// Opens one to go on with it.
    static Journal open(Path file, Sink sink) throws IOException {
        var read = read(file);
        return new Journal(read.head, read.entries, sink);
    }

    /// Reads one without going on with it.
    ///
    /// @throws IOException if the file cannot be read or is no journal
    public static Journal read(Path file) throws IOException {
        var lines = Files.readString(file).lines().toList();
        if (lines.isEmpty()) {
            throw new IOException(file + " is empty: nothing was sent");
        }
        try {
            var head = JSON.readValue(lines.getFirst(), JournalHead.class);
            var entries = new ArrayList<JournalEntry>();
            for (var line : lines.subList(1, lines.size())) {
                var entry = entry(line);
                if (entry.isEmpty()) {
                    break;
                }
                entries.add(entry.get());
            }
            return new Journal(head, entries, NO_SINK);
        } catch (JacksonException e) {
            throw new IOException(file + " is no journal: " + e.getOriginalMessage(), e);
        }
    }

    private static Optional<JournalEntry> entry(String line) {
        try {
            return Optional.of(JSON.readValue(line, JournalEntry.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// Lines of a file, each forced to the disk; the file belongs to one process.
    ///
    /// @param fresh the file must not be there yet
    static Sink file(Path file, boolean fresh) throws IOException {
        var channel =
                fresh
                        ? FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        : FileChannel.open(file, StandardOpenOption.WRITE);
        return locked(file, channel);
    }

    private static Sink locked(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException(file + " is in use by another process");
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException(file + " is in use", e);
        }
        channel.position(endOfWholeLines(file));
        return new Sink() {
            @Override
            public void append(String line) throws IOException {
                var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /// A line that broke off is written over.
    private static long endOfWholeLines(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static final Sink NO_SINK =
            new Sink() {
                @Override
                public void append(String line) throws IOException {
                    throw new IOException("the journal is open for reading only");
                }

                @Override
                public void close() {}
            };

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// @throws IOException if it is not on the disk: whatever was to follow must not happen
    void append(JournalEntry entry) throws IOException {
        var timed = entry.at(now());
        sink.append(JSON.writeValueAsString(timed));
        entries.add(timed);
    }

    public SavedPlan plan() {
        return head.plan();
    }

    public String begun() {
        return head.begun();
    }

    public List<RevertAction> revert(int step) {
        return head.revert().getOrDefault(step, List.of());
    }

    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /// The last line about a step of this kind.
    Optional<JournalEntry> last(Event event, int step) {
        return entries.stream()
                .filter(entry -> entry.event() == event && entry.step() == step)
                .reduce((_, later) -> later);
    }

    boolean has(Event event, int step) {
        return last(event, step).isPresent();
    }

    boolean isUndone(int step, int action) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.event() == Event.UNDONE
                                && entry.step() == step
                                && entry.action() == action);
    }

    /// Where it stands.
    public ApplyState state() {
        return ApplyState.of(this);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
