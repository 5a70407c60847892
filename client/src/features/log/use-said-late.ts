import { useEffect, useRef } from 'react';
import { trayTexts } from '../../i18n/trays.ts';
import { useSync } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';

/** Tells a screen reader when more lines have waited too long; breaks in on the function that is to be alerted [LG12]. What is played back waits for nobody [OV5]. */
export function useSaidLate(late: number, isAlerted: boolean): void {
  const said = useRef(0);
  const { isPast = false } = useSync();
  useEffect(() => {
    if (late > said.current && !isPast) announce(trayTexts.announce(late), isAlerted ? 'assertive' : 'polite');
    said.current = late;
  }, [late, isAlerted, isPast]);
}
