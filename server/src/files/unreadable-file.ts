/** A file that cannot be read at all; `why` is told to whoever chose it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly why: string;
  /** The line where it stopped. */
  readonly line: number | null;
  constructor(why: string, line: number | null = null) {
    super(why);
    this.why = why;
    this.line = line;
  }
}
