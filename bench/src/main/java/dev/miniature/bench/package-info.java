/// How fast Miniature is, how good its pictures are and how much memory it takes, beside what
/// people would pick instead, in one run on one machine.
///
/// Every engine works in a process of its own, so that processor time and memory are its own; the
/// engines take turns, so that what else the machine does meets all of them.
@NullMarked
package dev.miniature.bench;

import org.jspecify.annotations.NullMarked;
