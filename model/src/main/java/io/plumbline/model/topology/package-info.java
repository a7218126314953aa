/// A design as one immutable value: [Topology] and the records in it.
///
/// Every record is described by its [Shape]: the list of its components is the single source for
/// the design file, its JSON Schema, the inspector, host overrides and the generators of tests. For
/// each component the zero of its type (empty, unset, false, first constant) is the documented
/// default. May use `model.net` and persistent collections, nothing else.
@NullMarked
package io.plumbline.model.topology;

import org.jspecify.annotations.NullMarked;
