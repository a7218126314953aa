/// Manifests spoiled on purpose, each in one place, to compare the schema check of the exporter with
/// the API server. Knows definitions and documents and no server.
@NullMarked
package io.plumbline.export.lab.apiserver.mutant;

import org.jspecify.annotations.NullMarked;
