/// Host layouts as nmstate documents: the wanted state of a host, and the state that undoes it.
///
/// `br-ex` and everything below it never appears in a document; mappings to it do. May use the model
/// and the YAML tree; knows no Kubernetes object.
@NullMarked
package io.plumbline.export.manifest.nmstate;

import org.jspecify.annotations.NullMarked;
