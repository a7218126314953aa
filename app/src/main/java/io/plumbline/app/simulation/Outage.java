package io.plumbline.app.simulation;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Map;

/// Everything that is told about the failures of the moment.
///
/// @param marks how the objects look
/// @param switchOver what bonds do about it, one sentence each
/// @param answers whether the usual ways still work, the broken ones first
/// @param bandwidth what is left for migration and storage
/// @param levers what would empty hosts sooner, one sentence each
record Outage(
        Impact impact,
        Map<ElementId, Mark> marks,
        List<String> switchOver,
        List<AnswerLine> answers,
        List<BandwidthLine> bandwidth,
        List<String> levers) {

    static final int LONGEST = 6;

    /// Whether one end reaches another.
    ///
    /// @param title who asks for whom in which network
    /// @param detail the way, or where frames get no further and why
    record AnswerLine(Outcome outcome, String title, String detail) {

        enum Outcome {
            NOTHING,
            SMALL_ONLY,
            UNKNOWN,
            WORKS
        }
    }

    /// @param title of which hosts, for what
    /// @param normal Gbit/s with everything in order
    /// @param left Gbit/s now
    /// @param exact false where a missing fact leaves a range, of which this is the upper end
    record BandwidthLine(String title, double normal, double left, boolean exact) {}
}
