/// A CDK app that creates everything that runs in AWS.
///
/// It reads only `cdk.json` and `styles.yaml`: no clock, no randomness, no account. So two
/// syntheses of one commit give the same template.
@NullMarked
package dev.miniature.infra;

import org.jspecify.annotations.NullMarked;
