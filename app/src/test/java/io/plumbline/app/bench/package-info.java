/// Benchmarks of the application as a user meets it; `mvn verify -Pbench` runs them.
@NullMarked
package io.plumbline.app.bench;

import org.jspecify.annotations.NullMarked;
