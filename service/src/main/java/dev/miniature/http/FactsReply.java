package dev.miniature.http;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Facts;

/// Facts about a thumbnail as JSON.
final class FactsReply {
  static final String MEDIA_TYPE = "application/json";

  private FactsReply() {}

  static byte[] of(Facts facts) {
    return Json.object(json -> {
      json.object(
          "original",
          original -> {
            original.text("format", facts.format().extension());
            size(original, facts.original());
            original.number("bytes", facts.bytes());
          });
      json.object("thumbnail", thumbnail -> size(thumbnail, facts.thumbnail()));
      Facts.Placeholder placeholder = facts.placeholder();
      placeholder.colour().ifPresent(colour -> json.text("colour", colour.toString()));
      json.text("thumbHash", placeholder.thumbHash());
      json.text("blurHash", placeholder.blurHash());
      json.text("dataUri", placeholder.dataUri());
    });
  }

  private static void size(Json json, Dimensions size) {
    json.number("width", size.width());
    json.number("height", size.height());
  }
}
