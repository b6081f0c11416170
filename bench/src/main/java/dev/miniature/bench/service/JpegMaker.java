package dev.miniature.bench.service;

import java.util.Map;

/// Who makes the JPEGs in a server or in a function that is otherwise the same.
enum JpegMaker {
  /// Our own core, as deployed.
  CORE("with the core"),
  /// libvips, with the core switched off.
  LIBVIPS("libvips alone");

  private final String title;

  JpegMaker(String title) {
    this.title = title;
  }

  /// Its name in a table.
  String title() {
    return title;
  }

  /// The variables that make it so.
  Map<String, String> environment() {
    return this == CORE ? Map.of() : Map.of("MINIATURE_JPEG", "off");
  }
}
