/// What a month of misses costs on AWS, on Lambda and on Fargate.
///
/// It contains prices and arithmetic, and depends on nothing else.
@NullMarked
package dev.miniature.cost;

import org.jspecify.annotations.NullMarked;
