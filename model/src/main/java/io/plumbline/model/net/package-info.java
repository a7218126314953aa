/// Value types of networking: addresses, prefixes, VLAN ids and sets, MTU, bandwidth, names.
///
/// Every type holds whatever a source can hold, wrong values too, and says in `problem()` what is
/// wrong with it. `parse` throws on text that is no value at all, `tryParse` returns empty for it.
/// `toString` is canonical and parses back to an equal value. Depends on nothing but the library
/// `ipaddress`, which no signature shows.
@NullMarked
package io.plumbline.model.net;

import org.jspecify.annotations.NullMarked;
