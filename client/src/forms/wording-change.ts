export interface WordRun {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** What was taken from a text and what was put there instead, word by word, in reading order. */
export function wordingChange(before: string, after: string): WordRun[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], word: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  };
  const longest = commonLengths(from, to);
  let [one, other] = [0, 0];
  while (one < from.length || other < to.length) {
    const [gone, come] = [from[one], to[other]];
    if (gone !== undefined && gone === come) {
      add('same', gone);
      one += 1;
      other += 1;
    } else if (
      come === undefined ||
      (gone !== undefined && at(longest, one + 1, other) >= at(longest, one, other + 1))
    ) {
      add('gone', gone ?? '');
      one += 1;
    } else {
      add('new', come);
      other += 1;
    }
  }
  return runs;
}

/** How many words in order the rest of both have in common, from each place: a direction is a few hundred words at the most. */
function commonLengths(from: readonly string[], to: readonly string[]): number[][] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let one = from.length - 1; one >= 0; one -= 1) {
    for (let other = to.length - 1; other >= 0; other -= 1) {
      const row = lengths[one];
      if (!row) continue;
      row[other] =
        from[one] === to[other]
          ? at(lengths, one + 1, other + 1) + 1
          : Math.max(at(lengths, one + 1, other), at(lengths, one, other + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly number[][], one: number, other: number): number {
  return lengths[one]?.[other] ?? 0;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
