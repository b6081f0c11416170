/// The Lambda function: API Gateway's events, the environment, the snapshot, and the place where
/// everything is put together.
///
/// An event stops in the first method that sees it; what goes on from there is a request like any
/// other. Only this package has heard of Lambda, and only [Wiring] reads the environment.
@NullMarked
package dev.miniature.lambda;

import org.jspecify.annotations.NullMarked;
