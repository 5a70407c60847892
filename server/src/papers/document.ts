/** A paper that leaves the tool, apart from how it is drawn: the same blocks become PDF and DOCX. */
export interface PaperDocument {
  title: string;
  /** Whose paper it is, as `Granviks kommun, Krisledningsnämnden`. */
  issuer: string;
  /** Stands on every page of what is only practised; null: it is in earnest. */
  mark: string | null;
  /** At the foot of every page: where it comes from, and the head of the chain [LG9]. */
  foot: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string; isStrong?: boolean }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; facts: { term: string; value: string }[] }
  /** A line to sign on for each, with what the signature is. */
  | { kind: 'signatures'; signers: { as: string; name: string }[] };

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
