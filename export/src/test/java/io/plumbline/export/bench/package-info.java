/// Benchmarks of files, manifests and observation; `mvn verify -Pbench` runs them.
@NullMarked
package io.plumbline.export.bench;

import org.jspecify.annotations.NullMarked;
