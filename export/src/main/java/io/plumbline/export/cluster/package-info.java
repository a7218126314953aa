/// The way to a running cluster: contexts and credentials of a kubeconfig, calls to the API server whose
/// answers are values, and the reading of all lists that an observation needs.
///
/// May use `model`, `export.observe`, Jackson and the HTTP client of fabric8. Secrets stay in here: no
/// text, message or value that leaves this package holds one.
@NullMarked
package io.plumbline.export.cluster;

import org.jspecify.annotations.NullMarked;
