package io.plumbline.export.notation;

import io.plumbline.model.rule.Stage;
import java.util.List;
import java.util.Optional;

/// A base or a topology as written.
///
/// @param stage empty for a base
/// @param expectation what a topology says the rules find
record NotationBlock(
        String id,
        String title,
        Optional<Stage> stage,
        Optional<String> base,
        List<Statement> statements,
        Optional<Expectation> expectation,
        String file,
        int line) {}
