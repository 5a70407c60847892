import { OUTAGE_MINUTES_LIMIT } from '@ledningsplats/shared/services/events.ts';

const UNITS: Readonly<Record<string, number>> = {
  min: 1,
  h: 60,
  tim: 60,
  timmar: 60,
  timme: 60,
  dygn: 1_440,
  dag: 1_440,
  v: 10_080,
};

/** How long one does without, as it is typed: minutes, null for `ja`, `none` for nothing, `wrong` for what is no time. A figure alone is hours. */
export function readOutageText(text: string): number | null | 'none' | 'wrong' {
  const said = text.trim().toLocaleLowerCase('sv');
  if (said === '' || said === 'nej') return 'none';
  if (said === 'ja') return null;
  const [, figure = '', unit = 'h'] = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*([a-zåäö]+)?\.?$/.exec(said) ?? [];
  const per = UNITS[unit];
  if (figure === '' || per === undefined) return 'wrong';
  const minutes = Math.round(Number(figure.replace(',', '.')) * per);
  return minutes > OUTAGE_MINUTES_LIMIT ? 'wrong' : minutes;
}

/** `4 h`, `30 min`, `2 dygn`: read back as the same. */
export function outageText(minutes: number | null): string {
  if (minutes === null) return 'ja';
  if (minutes > 0 && minutes % 1_440 === 0) return `${minutes / 1_440} dygn`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
