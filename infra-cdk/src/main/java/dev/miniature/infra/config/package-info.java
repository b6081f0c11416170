/// What an operator may configure: CDK context, read once into records.
///
/// Knows nothing of the CDK's constructs, so a wrong value is told of before anything is built.
@NullMarked
package dev.miniature.infra.config;

import org.jspecify.annotations.NullMarked;
