/// Everything that runs in AWS, from the bucket to the alarm, as a CDK app.
///
/// It reads `cdk.json` and `styles.yaml`, and nothing else: no clock, no randomness, no account. So
/// two syntheses of one commit give the same template.
@NullMarked
package dev.miniature.infra;

import org.jspecify.annotations.NullMarked;
