package dev.miniature.server;

import dev.miniature.styles.Density;
import dev.miniature.styles.Style;
import dev.miniature.styles.Styles;
import java.util.List;
import java.util.stream.Collectors;

/// The list of styles as a TypeScript declaration, so that a page that names a missing style does
/// not compile.
final class StylesDeclaration {
  private StylesDeclaration() {}

  /// Returns the declaration of these styles.
  static String of(Styles styles) {
    return """
    // By: ./miniature styles --types
    export type StyleName = %s;
    export type Density = %s;
    export type Format = 'jpg' | 'png' | 'gif' | 'webp' | 'avif';

    /** A style, as /styles.json has it: the keys of styles.yaml, and the address of its thumbnails. */
    export interface Style {
      readonly name: StyleName;
      readonly width?: number;
      readonly height?: number;
      readonly fit: 'inside' | 'cover' | 'contain' | 'fill';
      readonly format: Format | 'original' | 'auto';
      readonly quality?: number | 'auto';
      readonly maxBytes?: number;
      readonly effort?: 'small';
      readonly hdr?: 'keep';
      readonly colour?: 'keep';
      readonly maxAge: number;
      readonly address: string;
      readonly [key: string]: unknown;
    }

    /** What /styles.json answers. */
    export interface Styles {
      readonly default: StyleName;
      readonly onUnknownStyle: 'default' | 'redirect' | 'notFound';
      readonly densities: readonly Density[];
      readonly auto: readonly ('avif' | 'webp')[];
      readonly styles: readonly Style[];
    }

    /** What the address of a thumbnail with .json behind it answers. */
    export interface Facts {
      readonly original: {
        readonly format: string;
        readonly width: number;
        readonly height: number;
        readonly bytes: number;
      };
      readonly thumbnail: { readonly width: number; readonly height: number };
      readonly colour?: string;
      readonly thumbHash: string;
      readonly blurHash: string;
      readonly dataUri: string;
    }
    """
        .formatted(
            styles.all().stream()
                .map(Style::name)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" | ")),
            factors(styles.densities()));
  }

  private static String factors(List<Density> densities) {
    return densities.isEmpty()
        ? "never"
        : densities.stream()
            .map(density -> Integer.toString(density.factor()))
            .collect(Collectors.joining(" | "));
  }
}
