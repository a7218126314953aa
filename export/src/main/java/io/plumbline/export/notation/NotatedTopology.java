package io.plumbline.export.notation;

import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import java.util.List;
import java.util.Optional;

/// A topology read from the notation, ready for the rules.
///
/// @param title as written
/// @param leftOut statements that are no part of a design: policies, plan steps, observations
public record NotatedTopology(
        String id,
        String title,
        Stage stage,
        RuleInput input,
        Optional<Expectation> expectation,
        List<String> leftOut) {}
