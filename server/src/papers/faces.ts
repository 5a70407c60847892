import { fileURLToPath } from 'node:url';
import type { Pdf } from './pdf-page.ts';
import { asCodePoint, isUnseen } from './visible-text.ts';

export type Face = keyof typeof FILES;

/** Letters of one face that stand beside one another. */
export interface Run {
  face: Face;
  text: string;
  /** Drawn whole, so that its words come in the order in which they are read. */
  isRightToLeft: boolean;
}

/**
 * The product's own letters first, then what lacks in them: Greek, Cyrillic and more of Latin, Arabic, Hebrew, symbols and
 * emoji in black. Whole files, found where they are installed: a thread of its own runs this, where `import.meta.resolve`
 * is Node's.
 */
const FILES = {
  body: () =>
    import.meta.resolve(
      '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
    ),
  strong: () =>
    import.meta.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  wide: () => import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  arabic: () =>
    import.meta.resolve('@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
  hebrew: () => import.meta.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  symbols: () => import.meta.resolve('@expo-google-fonts/noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf'),
  emoji: () => import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
} as const;

const FALLBACKS = ['wide', 'arabic', 'hebrew', 'symbols', 'emoji'] as const satisfies readonly Face[];
const RIGHT_TO_LEFT: ReadonlySet<Face> = new Set(['arabic', 'hebrew']);
/** What every face of ours has: nearly all text is this and nothing else. */
const PLAIN = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u017F]*$/;

export function registerFaces(pdf: Pdf): void {
  for (const face of Object.keys(FILES) as Face[]) pdf.registerFont(face, fileURLToPath(FILES[face]()));
}

interface FontkitFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * Which face draws what, in one document. What none of them has, and what cannot be seen though it changes how the rest is
 * read (control characters, overrides of direction), is written out as `[U+202E]`: nothing is silently missing, and
 * nothing says it is another text than it is.
 */
export class Faces {
  readonly #pdf: Pdf;
  readonly #faceOf = new Map<string, Face | null>();

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** The text of one line as runs, from left to right. `base`: the face that is asked first. */
  runs(text: string, base: 'body' | 'strong'): Run[] {
    if (PLAIN.test(text)) return text === '' ? [] : [{ face: base, text, isRightToLeft: false }];
    const runs: Run[] = [];
    for (const letter of text) {
      const found = this.#face(letter, base);
      add(runs, found ?? base, found === null ? asCodePoint(letter) : letter);
    }
    return inReadingOrder(runs, base);
  }

  #face(letter: string, base: 'body' | 'strong'): Face | null {
    const key = `${base}${letter}`;
    const known = this.#faceOf.get(key);
    if (known !== undefined) return known;
    const codePoint = letter.codePointAt(0) ?? 0;
    const face = isUnseen(codePoint)
      ? null
      : ([base, ...FALLBACKS].find((one) => this.#font(one).hasGlyphForCodePoint(codePoint)) ?? null);
    this.#faceOf.set(key, face);
    return face;
  }

  /** Opened when something asks for it: an ordinary paper needs none but our own. */
  #font(face: Face): FontkitFont {
    const pdf = this.#pdf as unknown as { font: (face: Face) => void; _font: { font: FontkitFont } };
    pdf.font(face);
    return pdf._font.font;
  }
}

function add(runs: Run[], face: Face, text: string): void {
  const last = runs.at(-1);
  if (last?.face === face) last.text += text;
  else runs.push({ face, text, isRightToLeft: RIGHT_TO_LEFT.has(face) });
}

/** Words of Arabic or Hebrew that only spaces part are one run, which is then laid from the right. */
function inReadingOrder(runs: readonly Run[], base: 'body' | 'strong'): Run[] {
  const ordered: Run[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = { ...(runs[index] as Run) };
    while (run.isRightToLeft) {
      const [space, next] = [runs[index + 1], runs[index + 2]];
      if (space?.face !== base || !/^ +$/.test(space.text) || next?.face !== run.face) break;
      run.text += space.text + next.text;
      index += 2;
    }
    ordered.push(run);
  }
  return ordered;
}
