package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;

/// A change that mends a finding.
public record Fix(Message label, Edit edit) {}
