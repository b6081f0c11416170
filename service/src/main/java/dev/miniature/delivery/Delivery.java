package dev.miniature.delivery;

/// The outcome of a request, and its cost.
public record Delivery(Outcome outcome, Work work) {}
