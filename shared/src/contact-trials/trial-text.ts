/** Before all else in every message of a proof: nobody is to take it for a call-out [LM5]. */
export const TRIAL_MARK = 'Detta är ett prov av kontaktuppgifter, inget har hänt.';

export interface TrialTextParts {
  /** As the plan has it, with `{kommun}` and `{namn}`. */
  text: string;
  municipality: string;
  name: string;
  /** Personal address for the answer; null where the server has no public address to write. */
  link: string | null;
  /** Whether what is sent back the same way is read. */
  takesReply: boolean;
}

/** What one number or address is sent in a proof, whole: the mark first, whoever wrote the text, and how to answer last [LM5]. */
export function trialText({ text, municipality, name, link, takesReply }: TrialTextParts): string {
  const words: Record<string, string> = { kommun: municipality, namn: name };
  const said = text.replaceAll(/\{(\p{L}+)\}/gu, (whole, word: string) => words[word] ?? whole).trim();
  return [said.startsWith(TRIAL_MARK) ? said : `${TRIAL_MARK} ${said}`.trim(), howToAnswer(link, takesReply)].join(' ');
}

function howToAnswer(link: string | null, takesReply: boolean): string {
  if (link === null) return takesReply ? 'Svara JA, eller NEJ om det är fel person.' : 'Du behöver inte svara.';
  return takesReply ? `Svara JA eller öppna ${link}` : `Svara här: ${link}`;
}
