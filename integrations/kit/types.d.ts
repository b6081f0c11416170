/** A format that thumbnails can have. */
export type Format = 'jpg' | 'png' | 'gif' | 'webp' | 'avif';

/** What `./miniature styles --json` prints, as far as the kit reads it. `Name` is a style's name. */
export interface Manifest<Name extends string = string> {
  readonly densities: readonly number[];
  readonly styles: readonly { readonly name: Name; readonly width?: number; readonly height?: number }[];
}

export interface Config<Name extends string = string> {
  readonly styles: Manifest<Name>;
  /** The address of the server, such as `https://images.example.com`; '' for that of the page. */
  readonly base: string;
  /** The format of all thumbnails; by default that of their style. */
  readonly format?: Format;
}

export interface Choice<Name extends string = string> {
  /** A style by its name. Without it, the styles of `widths` are meant. */
  readonly style?: Name;
  readonly format?: Format;
}

/** A choice of thumbnails for a `srcset`. */
export interface Candidates<Name extends string = string> extends Choice<Name> {
  /** Only those styles of `widths` to which these widths round up. */
  readonly widths?: readonly number[];
  /** The width of the original: wider styles would only repeat it. */
  readonly upTo?: number;
}

/** A thumbnail in a `srcset`. */
export interface Candidate {
  readonly url: string;
  /** The width that the style sets, in pixels; 0 if it sets only the height. */
  readonly width: number;
  /** `640w`, or `2x` if it is one of a style's densities. */
  readonly descriptor: string;
}

/** What the URL of a thumbnail with `.json` behind it answers. Sizes are in pixels. */
export interface Facts {
  readonly original: { readonly format: string; readonly width: number; readonly height: number; readonly bytes: number };
  readonly thumbnail: { readonly width: number; readonly height: number };
  readonly colour?: string;
  readonly thumbHash: string;
  readonly blurHash: string;
  readonly dataUri: string;
}

/** Writes the URLs of one server. Every function throws where a style is missing, and says what `styles.yaml` needs. */
export interface Miniature<Name extends string = string> {
  /** The pixels of the styles of `widths`, ascending. */
  readonly widths: readonly number[];

  /** Returns the URL of an original in a style. `density` is 1 by default. */
  url(key: string, style: Name, options?: { readonly density?: number; readonly format?: Format }): string;

  /**
   * Returns the URL with the fewest pixels that are at least `width`: in a style of `widths`, or in a density of
   * `choice.style`. Without a width, the widest style of `widths`, or the style itself.
   */
  atWidth(key: string, width?: number, choice?: Choice<Name>): string;

  /** Returns what a `srcset` lists: the styles of `widths`, or the densities of `choice.style`. */
  candidates(key: string, choice?: Candidates<Name>): Candidate[];

  /** Returns those as the value of `srcset`. */
  srcset(key: string, choice?: Candidates<Name>): string;

  /** Asks the server for sizes and placeholders of a thumbnail; by default of the widest style of `widths`. */
  facts(key: string, style?: Name): Promise<Facts>;
}
