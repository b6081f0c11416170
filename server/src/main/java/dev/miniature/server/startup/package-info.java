/// Starting and stopping: the addresses to listen on, what is closed at the end, and the reasons
/// why a command cannot run.
@NullMarked
package dev.miniature.server.startup;

import org.jspecify.annotations.NullMarked;
