/// The Lambda function: API Gateway's events, the environment, the snapshot, and the wiring.
///
/// The first method that receives an event turns it into an ordinary request. Only this package
/// depends on Lambda, and only [Wiring] reads the environment.
@NullMarked
package dev.miniature.lambda;

import org.jspecify.annotations.NullMarked;
