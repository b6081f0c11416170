/// The operator's configuration: CDK context, read once into records.
///
/// It does not depend on CDK constructs, so an invalid value is reported before anything is built.
@NullMarked
package dev.miniature.infra.config;

import org.jspecify.annotations.NullMarked;
