import { useState } from 'react';
import { decisionTexts } from '../i18n/decisions.ts';
import { useSync } from '../sync/react.ts';
import { TimeField } from '../ui/TimeField.tsx';

export interface Since {
  /** Null: now. */
  at: number | null;
  /** False while something stands there that is no time. */
  isRead: boolean;
}

/** When it was: left alone it is now. */
export function SinceField({
  label,
  description,
  since,
  isTried,
  onChange,
}: {
  label: string;
  description?: string;
  since: Since;
  isTried: boolean;
  onChange: (since: Since) => void;
}) {
  const { serverNow } = useSync();
  return (
    <TimeField
      label={label}
      {...(description !== undefined && { description })}
      placeholder={decisionTexts.timeNow}
      value={since.at}
      onChange={(at, text) => onChange({ at, isRead: at !== null || text.trim() === '' })}
      getNow={serverNow}
      errorMessage={isTried && !since.isRead ? decisionTexts.timeUnreadable : undefined}
    />
  );
}

export function useSince() {
  return useState<Since>({ at: null, isRead: true });
}
