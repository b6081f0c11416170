/// Measures the speed, picture quality and memory of Miniature and its alternatives, in one run on
/// one machine.
///
/// Every engine has its own process, so that CPU time and memory are its own. The engines take
/// turns, so that other load on the machine affects all of them.
@NullMarked
package dev.miniature.bench;

import org.jspecify.annotations.NullMarked;
