/// The lab: what Plumbline writes and predicts, judged by the software that will receive it. Compiled
/// with the tests, run by `mvn verify -Plab`; the answers that were recorded here are replayed by
/// plain tests. Here is what all judges share: the store of built tools, the recordings, the
/// documents that were judged. Each judge has a package of its own: `apiserver`, `nmstate`,
/// `kernel`, `cni`.
@NullMarked
package io.plumbline.export.lab;

import org.jspecify.annotations.NullMarked;
