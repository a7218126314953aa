/// Plumbline before a running cluster: the real API server, with a scripted stand-in for its nodes and
/// operators. May use every package of `export`.
@NullMarked
package io.plumbline.export.lab.cluster;

import org.jspecify.annotations.NullMarked;
