/// The API server as a judge: a real kube-apiserver with the platform's definitions and no controller
/// behind it, started once for the JVM. `ApiServerPart` builds it, `WithApiServer` gives a test a clean
/// one, `ScriptedCluster` plays the node agents and operators that it lacks. May use the lab and all
/// of `export`.
@NullMarked
package io.plumbline.export.lab.apiserver;

import org.jspecify.annotations.NullMarked;
