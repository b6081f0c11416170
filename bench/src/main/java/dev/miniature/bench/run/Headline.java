package dev.miniature.bench.run;

/// The figures of a part for the first screen of the report.
///
/// @param what the thumbnail
/// @param ours CPU time of Miniature for one, in milliseconds
/// @param sharps CPU time of sharp for one, in milliseconds
/// @param ratio the median over the rounds of the ratio of both
public record Headline(String what, double ours, double sharps, double ratio) {}
