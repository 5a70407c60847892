import type { Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet';

/** Pixels between two of the same. */
const APART = 260;

/** In the middle of a line instead of at its first point, where roads meet and nobody knows which of them is meant. */
export class MidLine implements LabelSymbolizer {
  readonly #symbolizer: LabelSymbolizer;
  constructor(symbolizer: LabelSymbolizer) {
    this.#symbolizer = symbolizer;
  }
  place(layout: Layout, geom: Feature['geom'], feature: Feature): Label[] | undefined {
    const [first, ...rest] = geom;
    const longest = rest.reduce((kept, line) => (line.length > kept.length ? line : kept), first ?? []);
    const middle = longest[Math.floor(longest.length / 2)];
    if (middle === undefined) return undefined;
    const placed = this.#symbolizer.place(layout, [[middle]], feature);
    return placed?.map((label) => ({
      ...label,
      deduplicationKey: String(feature.props.ref),
      deduplicationDistance: APART,
    }));
  }
}
