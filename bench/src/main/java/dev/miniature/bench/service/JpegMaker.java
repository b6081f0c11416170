package dev.miniature.bench.service;

import java.util.Map;

/// The engine for JPEGs in otherwise equal servers or functions.
enum JpegMaker {
  /// The JPEG core, as deployed.
  CORE("with the core"),
  /// libvips, with the core disabled.
  LIBVIPS("libvips alone");

  private final String title;

  JpegMaker(String title) {
    this.title = title;
  }

  /// Returns its name in tables.
  String title() {
    return title;
  }

  /// Returns the variables that select it.
  Map<String, String> environment() {
    return this == CORE ? Map.of() : Map.of("MINIATURE_JPEG", "off");
  }
}
