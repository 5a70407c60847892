export interface OverdueTextParts {
  /** As the plan has it. */
  text: string;
  /** Names; null: nobody. */
  from: string | null;
  to: string | null;
  /** When the change was to be, as `2026-11-23 08:00`. */
  since: string;
  /** Whom to ring; those without a number are left out. */
  call: readonly { name: string; phone: string }[];
  /** The page where it is acknowledged; null where the server has no public address to write. */
  link: string | null;
}

/** What one person gets of a change of TiB that nobody has acknowledged [TB3], whole: whom to ring and the page come last. */
export function overdueText({ text, from, to, since, call, link }: OverdueTextParts): string {
  const words: Record<string, string> = { från: from ?? 'ingen', till: to ?? 'ingen', sedan: since };
  const ring = call.map(({ name, phone }) => `${name} ${phone}`).join(', ');
  return [
    text.replaceAll(/\{(\p{L}+)\}/gu, (whole, name: string) => words[name] ?? whole).trim(),
    ...(ring === '' ? [] : [`Ring ${ring}.`]),
    ...(link === null ? [] : [`Överlämning: ${link}`]),
  ].join(' ');
}
