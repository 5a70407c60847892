import type { SheetSaid } from '@ledningsplats/shared/places/sheet.ts';
import { NEED_LIMIT, SHEET_MESSAGE_LIMIT } from '@ledningsplats/shared/places/sheet-reading.ts';
import { sheetTexts } from '../i18n/sheet.ts';
import { writePart } from '../small-page/write-part.ts';

export type Said = SheetSaid;

const needed = (fault: string) => (text: string) => (text === '' ? fault : null);

/** The second of the three: what is needed, which becomes a task [PL6]. */
export function needPart(onSay: (said: Said) => void): HTMLElement {
  const { needTitle: title, needLabel: label, needHelp: help, need: button, needFault } = sheetTexts;
  const faultOf = needed(needFault);
  return writePart({ id: 'need', title, label, help, button, faultOf, limit: NEED_LIMIT, rows: 2 }, (text) =>
    onSay({ what: 'need', text }),
  );
}

/** The third: a message, which becomes a line in the log. */
export function messagePart(onSay: (said: Said) => void): HTMLElement {
  const { messageTitle: title, messageLabel: label, messageHelp: help, message: button } = sheetTexts;
  const faultOf = needed(sheetTexts.messageFault);
  return writePart(
    { id: 'message', title, label, help, button, faultOf, limit: SHEET_MESSAGE_LIMIT, rows: 4 },
    (text) => onSay({ what: 'message', text }),
  );
}
