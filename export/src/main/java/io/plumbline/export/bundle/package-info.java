/// A set of manifests as a folder: plain with scripts, Kustomize, Argo CD or ACM, each with its README
/// and its revert set.
///
/// May use `model` and `export.manifest`. Text is made in memory first; only [BundleWriter] touches
/// files.
@NullMarked
package io.plumbline.export.bundle;

import org.jspecify.annotations.NullMarked;
