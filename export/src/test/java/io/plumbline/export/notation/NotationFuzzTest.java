package io.plumbline.export.notation;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Any text ends in topologies or in a message with its line.
class NotationFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyTextIsReadOrExplained(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        try {
            var library = new NotationLibrary().add(text, "fuzz.topo");
            library.bases().forEach(library::find);
            library.topologies().forEach(library::find);
        } catch (NotationException e) {
            if (e.problem().isBlank() || e.line() < 1) {
                throw new AssertionError("a message without a place", e);
            }
        }
    }
}
