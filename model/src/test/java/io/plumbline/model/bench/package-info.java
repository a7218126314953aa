/// Benchmarks of the model; `mvn verify -Pbench` runs them.
@NullMarked
package io.plumbline.model.bench;

import org.jspecify.annotations.NullMarked;
