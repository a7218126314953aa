package io.plumbline.export.observe;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a tar archive entry by entry: the classic form, with the long names of GNU and of POSIX.
final class TarArchive {

    private static final int BLOCK = 512;

    /// @param content ends with the entry
    record Entry(String name, InputStream content) {}

    private final InputStream archive;
    private long left;
    private long padding;

    TarArchive(InputStream archive) {
        this.archive = archive;
    }

    static boolean isTar(byte[] head) {
        return head.length >= 262
                && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /// The next regular file; empty at the end.
    ///
    /// @throws IOException if the archive breaks off
    Optional<Entry> next() throws IOException {
        var longName = Optional.<String>empty();
        while (true) {
            archive.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            var header = archive.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return Optional.empty();
            }
            left = size(header);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            switch (header[156]) {
                case 'L' -> longName = Optional.of(text(body(), 0, 1 << 16));
                case 'x' -> longName = posixName(body());
                case '0', 0 -> {
                    var name = longName.orElseGet(() -> name(header));
                    return Optional.of(new Entry(name, new Content()));
                }
                default -> longName = Optional.empty();
            }
        }
    }

    private byte[] body() throws IOException {
        var body = archive.readNBytes((int) Math.min(left, 1 << 20));
        archive.skipNBytes(left - body.length + padding);
        left = 0;
        padding = 0;
        return body;
    }

    private static String name(byte[] header) {
        var prefix = text(header, 345, 155);
        var name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static long size(byte[] header) throws IOException {
        var text = text(header, 124, 12).strip();
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text, 8);
        } catch (NumberFormatException e) {
            throw new IOException("the archive is damaged: no size where one belongs", e);
        }
    }

    private static String text(byte[] bytes, int from, int length) {
        var end = from;
        while (end < Math.min(bytes.length, from + length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    /// Records of the form `27 path=name`, one a line.
    private static Optional<String> posixName(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(line -> line.startsWith("path="))
                .map(line -> line.substring("path=".length()))
                .findFirst();
    }

    private final class Content extends FilterInputStream {

        Content() {
            super(archive);
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            var value = archive.read();
            if (value < 0) {
                throw new EOFException("the archive breaks off");
            }
            left--;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            var count = archive.read(into, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException("the archive breaks off");
            }
            left -= count;
            return count;
        }

        /// The archive goes on after an entry.
        @Override
        public void close() {}
    }
}
