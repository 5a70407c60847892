import { findIdentityNumbers } from '@ledningsplats/shared/krisstod/identity-number.ts';
import { mainShift } from '@ledningsplats/shared/krisstod/shifts/main-shift.ts';
import { NEED_LIMIT } from '@ledningsplats/shared/places/sheet-reading.ts';
import { identityTexts } from '../i18n/identity-number.ts';
import { shiftPageTexts as texts, visitTexts } from '../i18n/shift-page.ts';
import { element, setText } from '../small-page/element.ts';
import { exerciseMark } from '../small-page/exercise-mark.ts';
import { saidList } from '../small-page/said-list.ts';
import { statusWords } from '../small-page/status-words.ts';
import { visitsPart } from '../small-page/visits-part.ts';
import { writePart } from '../small-page/write-part.ts';
import { afterPart } from './after-part.ts';
import { offersPart } from './offers-part.ts';
import { shownShifts, visitsAt } from './own-shifts.ts';
import { type Outbox, type PageState, type RefusedWhy, type Said, saidWords } from './said.ts';
import { sayPart } from './say-part.ts';
import { shiftList } from './shift-list.ts';
import { shiftPart } from './shift-part.ts';
import type { SwapOptions } from './swap-part.ts';

export interface ViewOptions extends SwapOptions {
  outbox: Outbox;
  now: () => number;
  onPress: (said: Said) => void;
  onDiscard: (id: string) => void;
}

/** The whole page, made once and then written in: what somebody is typing stays whatever happens to the effort. */
export function createView(root: HTMLElement, { outbox, now, onPress, onSay, onDiscard, colleaguesOf }: ViewOptions) {
  let site: string | null = null;
  const exercise = exerciseMark();
  const municipality = element('span');
  const name = element('span');
  const status = element('p', { className: 'status', role: 'status' });
  const gone = notice(texts.goneTitle, texts.goneText);
  const ended = notice(texts.endedTitle, texts.endedText);
  const none = notice(texts.noneTitle, texts.noneText);
  const offers = offersPart({ now, onSay });
  const shift = shiftPart({ now, onSay });
  const visits = visitsPart((adults, young) => onPress({ what: 'visits', site, adults, young }));
  const need = needPart((text) => onSay({ what: 'need', site, text }));
  const list = shiftList({ now, colleaguesOf, onSay });
  const say = sayPart();
  const after = afterPart(onSay);
  const child = element('p', { className: 'child' }, visitTexts.child);
  const said = saidList<Said, RefusedWhy>({ texts, wordsOf: saidWords, onDiscard });
  const parts = [offers.node, none, shift.node, visits.node, need, child, list.node, say.node];
  const work = element('div', { className: 'work' }, ...parts);
  root.append(
    exercise.node,
    element('header', {}, element('p', { className: 'top' }, municipality, name), element('h1', {}, texts.title)),
    element('main', {}, status, gone, ended, after.node, work, said.node),
  );
  document.title = texts.title;

  return {
    show: (state: PageState) => {
      const { reading, contact, sent } = state;
      const unsent = outbox.all();
      const isGone = contact === 'gone';
      const isEnded = !isGone && reading !== null && reading.work === null;
      exercise.show(reading);
      setText(municipality, reading?.municipality ?? '');
      setText(name, reading?.name ?? '');
      const asked = isEnded ? reading.after : null;
      gone.hidden = !isGone;
      ended.hidden = !isEnded || asked !== null;
      after.node.hidden = asked === null;
      after.show(asked, unsent);
      // without network from the start nobody knows which shift it is: coming and leaving wait all the same
      work.hidden = isGone || isEnded || (reading === null && contact !== 'offline' && unsent.length === 0);

      const own = reading?.work ?? null;
      const shifts = own === null ? [] : shownShifts(own, unsent);
      const main = mainShift(shifts, now());
      const here = main?.checkedOut === null && main.site.isOpen ? main : null;
      site = here?.site.id ?? null;
      offers.show(own, unsent);
      none.hidden = own === null || main !== null;
      shift.node.hidden = own !== null && main === null;
      shift.show(main, own);
      visits.node.hidden = own !== null && here === null;
      need.hidden = visits.node.hidden;
      visits.show(here && visitsAt(here, unsent));
      list.node.hidden = own === null;
      if (own !== null) list.show(shifts, own);
      say.show(own);
      said.show(unsent, sent);
      const words = statusWords(state, outbox, texts);
      setText(status, words);
      status.hidden = words === '';
      status.dataset.contact = contact;
    },
  };
}

/** What is needed where one works, in general words: stopped here as on the server where it holds an identity number [KR5]. */
function needPart(onWritten: (text: string) => void): HTMLElement {
  const { needTitle: title, needLabel: label, needHelp: help, need: button } = texts;
  const faultOf = (text: string) => {
    if (text === '') return texts.needFault;
    const [found] = findIdentityNumbers(text);
    if (!found) return null;
    return `${identityTexts.looksLike(text.slice(found.from, found.until))} ${identityTexts.isPhone}`;
  };
  return writePart({ id: 'need', title, label, help, button, faultOf, limit: NEED_LIMIT, rows: 2 }, onWritten);
}

function notice(title: string, text: string): HTMLElement {
  return element('section', { className: 'notice' }, element('h2', {}, title), element('p', {}, text));
}
