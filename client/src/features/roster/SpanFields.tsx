import { type Wall, wallFrom } from '@ledningsplats/shared/roster/wall-time.ts';
import form from '../../forms/form.module.css';
import { readWall } from '../../forms/typed-wall.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { TextField } from '../../ui/TextField.tsx';

export interface TypedSpan {
  from: string;
  until: string;
}

/** A span as typed, in order and not over; else null. */
export function readSpan(
  { from, until }: TypedSpan,
  now: number,
  timeZone: string,
): { from: Wall; until: Wall } | null {
  const [first, last] = [readWall(from), readWall(until)];
  if (first === null || last === null || first >= last) return null;
  return last > wallFrom(now, timeZone) ? { from: first, until: last } : null;
}

export interface SpanFieldsProps {
  span: TypedSpan;
  onChange: (span: TypedSpan) => void;
  /** Sent once: what is wrong is shown. */
  isTried: boolean;
  now: number;
  timeZone: string;
}

/** From when until when, by the wall. */
export function SpanFields({ span, onChange, isTried, now, timeZone }: SpanFieldsProps) {
  const isUnread = (text: string) => readWall(text) === null;
  const isWrong = isTried && readSpan(span, now, timeZone) === null;
  const untilFault = isUnread(span.until) ? rosterTexts.timeFault : rosterTexts.spanFault;
  return (
    <div className={form.row}>
      <TextField
        label={rosterTexts.changeFrom}
        description={rosterTexts.changeTimeHelp}
        value={span.from}
        onChange={(from) => onChange({ ...span, from })}
        isRequired
        errorMessage={isWrong && isUnread(span.from) ? rosterTexts.timeFault : undefined}
      />
      <TextField
        label={rosterTexts.changeUntil}
        value={span.until}
        onChange={(until) => onChange({ ...span, until })}
        isRequired
        errorMessage={isWrong && !isUnread(span.from) ? untilFault : undefined}
      />
    </div>
  );
}
