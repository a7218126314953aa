package io.plumbline.export.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// `lib.sh`: steps that `apply.sh` and `revert.sh` share, the same text in every export.
final class SharedSteps {

    static final String FILE = "lib.sh";

    private SharedSteps() {}

    static String text() {
        try (var in = Objects.requireNonNull(SharedSteps.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
