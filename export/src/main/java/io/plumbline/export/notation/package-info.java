/// The topology notation of the rule catalogue: one statement per line, bases and topologies, in
/// plain files and in ` ```topo ` blocks of Markdown. Gives the input of the rules with the
/// expectation; blueprints are resources in this notation. May use `model`.
@NullMarked
package io.plumbline.export.notation;

import org.jspecify.annotations.NullMarked;
