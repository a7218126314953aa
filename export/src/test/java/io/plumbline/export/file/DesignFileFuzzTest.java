package io.plumbline.export.file;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Any text ends in a design or in a message. The inputs beside this class run in every build;
/// `mvn verify -Pfuzz` looks for new ones.
class DesignFileFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void anyTextIsReadOrExplained(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();
        try {
            var design = DesignFile.parse(text);
            var again = DesignFile.parse(DesignFile.text(design));
            if (!again.equals(design)) {
                throw new AssertionError("a design that reads does not read back equal");
            }
        } catch (DesignFileException e) {
            if (e.problem().isBlank()) {
                throw new AssertionError("an empty message", e);
            }
        }
    }
}
