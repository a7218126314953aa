package io.plumbline.export.lab.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the kernel answered about one scenario.
///
/// @param groups ends of each group, by name, in their order
/// @param errors what could not be built
/// @param ports that plugins made: the end's number and the VLANs of its port
public record KernelAnswers(
        String scenario,
        Map<String, List<String>> groups,
        List<PhaseAnswer> phases,
        List<String> errors,
        List<String> ports) {

    /// How much came through between two ends.
    public enum Measured {
        ALL('A'),
        SOME('s'),
        /// Requests arrived, no answer came back.
        ONE_WAY('o'),
        NONE('n'),
        /// Differs from run to run: kept in recordings only.
        CHANCE('~'),
        /// Of one owner: not measured.
        SELF('-');

        private final char letter;

        Measured(char letter) {
            this.letter = letter;
        }

        public char letter() {
            return letter;
        }

        /// @param letter also one of those that are left to chance
        public static Measured of(char letter) {
            for (var value : values()) {
                if (value.letter == letter || StableAnswers.letter(value) == letter) {
                    return value;
                }
            }
            throw new IllegalArgumentException("no measure " + letter);
        }
    }

    /// @param small for each group one row per sender, one letter of [Measured] per receiver
    /// @param full the same for packets as large as the sender's MTU: only the way there
    /// @param heard for each end, in the order of all groups, one letter per end: whether that one
    ///     heard its broadcasts
    /// @param carrying the members of bonds that take frames: `host.bond` to names, with `alone` behind
    ///     them where LACP has no partner
    public record PhaseAnswer(
            String name,
            Map<String, List<String>> small,
            Map<String, List<String>> full,
            List<String> heard,
            Map<String, String> carrying) {}

    public Optional<PhaseAnswer> phase(String name) {
        return phases.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
