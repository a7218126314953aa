/// Tests of the module as a whole, and the words in which every module states its boundaries. Any
/// test may depend on it.
@NullMarked
package io.plumbline.model;

import org.jspecify.annotations.NullMarked;
