/// Builders of topologies for tests, in the words of the domain.
@NullMarked
package io.plumbline.model.testing;

import org.jspecify.annotations.NullMarked;
