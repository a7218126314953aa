package io.plumbline.model.topology;

/// A finding that somebody has accepted.
///
/// @param name fingerprint of the finding: rule and targets
/// @param reason why
/// @param owner who
/// @param expires last day it holds, `2027-06-30`
public record Waiver(String name, String reason, String owner, String expires, Extras extras)
        implements Named {}
