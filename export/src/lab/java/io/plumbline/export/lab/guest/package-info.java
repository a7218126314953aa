/// A Linux guest under qemu, for the judges that need a kernel with bonds, bridges and VLANs whatever
/// this machine's own kernel can do: the kernel package unpacked, archives for its memory file
/// system, a run with its console. What happens inside belongs to the packages that use it, `kernel`
/// and `nmstate`; this one knows only the lab's shared classes.
@NullMarked
package io.plumbline.export.lab.guest;

import org.jspecify.annotations.NullMarked;
