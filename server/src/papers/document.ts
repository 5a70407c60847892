/** A paper that leaves the tool, apart from how it is drawn: the same blocks become PDF and DOCX. */
export interface PaperDocument {
  title: string;
  /** Whose paper it is, as `Granviks kommun, Krisledningsnämnden`. */
  issuer: string;
  /** Stands on every page of what is only practised; null: it is in earnest. */
  mark: string | null;
  /** At the foot of every page: where it comes from, and the head of the chain [LG9]. */
  foot: string;
  /** Wider than it is high, for tables that are written in by hand. */
  isWide?: boolean;
  blocks: Block[];
}

/** `share`: its part of the width, beside the other columns'. */
export interface PaperColumn {
  title: string;
  share: number;
}

export type Block =
  /** Never left alone at the foot of a page. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string; isStrong?: boolean }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; facts: { term: string; value: string }[] }
  /** A line to sign on for each, with what the signature is; on one page with the heading and the text above them. */
  | { kind: 'signatures'; signers: { as: string; name: string }[] }
  /** The head stands on every page that it runs over. `rowHeight`: the least, in millimetres, of rows that are written in by hand. */
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: string[][]; rowHeight?: number }
  /** Boxes to write in, one beneath the other, each as high as so many lines written by hand. */
  | { kind: 'form'; fields: { label: string; lines: number }[] }
  /** What follows begins on a page of its own. */
  | { kind: 'break' }
  /** One of many, as a line of a log: its times and author small, what it says, and what stands quieter beneath. */
  | { kind: 'entry'; head: string; text: string; details: { term: string; value: string }[] }
  /** The headings of the first level with their pages, where there are such pages. */
  | { kind: 'contents' };

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
