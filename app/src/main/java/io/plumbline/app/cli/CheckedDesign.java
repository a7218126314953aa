package io.plumbline.app.cli;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Topology;
import java.nio.file.Path;

/// What `check` knows of one file.
record CheckedDesign(Path file, Topology design, Stage stage, CheckResult result) {}
