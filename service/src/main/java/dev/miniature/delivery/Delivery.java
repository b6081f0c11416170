package dev.miniature.delivery;

/// How a request ended, and what it cost.
public record Delivery(Outcome outcome, Work work) {}
