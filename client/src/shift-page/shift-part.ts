import type { Leading, OwnWork } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { attendanceOf } from '@ledningsplats/shared/krisstod/shifts/attendance.ts';
import { shiftPageTexts as texts } from '../i18n/shift-page.ts';
import { showCall } from '../small-page/call-link.ts';
import { element, setText } from '../small-page/element.ts';
import { showPosition } from '../small-page/position-link.ts';
import { spanWords, whenWords } from '../small-page/when-words.ts';
import type { ShownShift } from './own-shifts.ts';
import type { Said } from './said.ts';

/** The shift that matters now: when, where, who leads, and the one button. */
export function shiftPart({ now, onSay }: { now: () => number; onSay: (said: Said) => void }) {
  let said: Said | null = null;
  let undone: Said | null = null;
  const title = element('h2');
  const when = element('p', { className: 'big' });
  const site = element('p', { className: 'site' });
  const more = element('p', { className: 'help' });
  const position = element('a', { className: 'position' });
  const state = element('p', { className: 'attendance', role: 'status' });
  const check = element('button', { type: 'button', className: 'press check' });
  check.addEventListener('click', () => said !== null && onSay(said));
  const undo = element('button', { type: 'button' });
  undo.addEventListener('click', () => undone !== null && onSay(undone));
  const leading = element('p');
  const call = element('a', { className: 'call' });
  const node = element(
    'section',
    { className: 'part' },
    title,
    when,
    site,
    more,
    position,
    state,
    check,
    undo,
    leading,
    call,
  );

  return {
    node,
    /** A null shift: without network from the start nobody knows which it is, and the server will. */
    show: (shift: ShownShift | null, work: OwnWork | null) => {
      const at = now();
      const { id = null, checkedIn = null, checkedOut = null } = shift ?? {};
      const isHere = checkedIn !== null && checkedOut === null;
      setText(title, shift === null ? texts.unknownTitle : titleOf(shift, at));
      setText(when, shift === null ? texts.unknownText : spanWords(shift.from, shift.until, at));
      when.className = shift === null ? '' : 'big';
      setText(site, shift === null ? '' : `${shift.site.name ?? texts.unknownSite} (${shift.site.kind})`);
      setText(more, shift === null ? '' : moreWords(shift));
      showPosition(position, texts.map, shift?.site.position ?? null);
      setText(state, shift === null ? '' : stateWords(shift, work?.lateMinutes ?? 0, at));
      state.dataset.here = String(isHere);
      said = isHere ? { what: 'out', shift: id } : { what: 'in', shift: id };
      setText(check, isHere ? texts.out : texts.in);
      check.hidden = shift !== null && (checkedOut !== null || !(shift.site.isOpen || isHere));
      // coming is put right by what was there last; what waits is taken back in the list below
      undone =
        shift === null
          ? { what: 'out', shift: null }
          : { what: 'undo', shift: shift.id, check: checkedOut === null ? 'in' : 'out' };
      undo.hidden = shift !== null && (checkedIn === null || shift.isWaiting);
      setText(undo, undoWords(shift));
      showLeading(leading, call, shift, work);
      for (const one of [site, more, state]) one.hidden = one.textContent === '';
    },
  };
}

/** Without a shift it is not known whether they have come: leaving stands there too. */
function undoWords(shift: ShownShift | null): string {
  if (shift === null) return texts.out;
  return shift.checkedOut === null ? texts.undoIn : texts.undoOut;
}

function titleOf({ from, until, checkedIn, checkedOut }: ShownShift, at: number): string {
  if (checkedIn !== null && checkedOut === null) return texts.now;
  if (checkedOut !== null || at >= until) return texts.last;
  return from <= at ? texts.now : texts.next;
}

function moreWords({ as, site }: ShownShift): string {
  return [as !== null && texts.as(as), !site.isOpen && texts.closed].filter(Boolean).join('. ');
}

function stateWords(shift: ShownShift, lateMinutes: number, at: number): string {
  const { checkedIn, checkedOut, isWaiting } = shift;
  const waits = isWaiting ? ` (${texts.waits})` : '';
  if (checkedIn !== null && checkedOut !== null) {
    return texts.left(whenWords(checkedIn, at), whenWords(checkedOut, at)) + waits;
  }
  if (checkedIn !== null) return texts.here(whenWords(checkedIn, at)) + waits;
  const attendance = attendanceOf({ ...shift, site: '', helper: '', competence: null }, lateMinutes, at);
  return attendance === 'late' || attendance === 'missed' ? texts.attendance[attendance] : texts.attendance.planned;
}

/** Whoever leads the site, and whoever leads krisstöd; rung is the nearest of them who has a number. */
function showLeading(node: HTMLElement, call: HTMLAnchorElement, shift: ShownShift | null, work: OwnWork | null): void {
  const onSite: Leading | null = shift?.site.leader ?? null;
  const overall = work?.leader ?? null;
  const named = [
    onSite && texts.siteLed(onSite.name ?? texts.nameless),
    overall && texts.led(overall.name ?? texts.nameless),
  ].filter((words) => words !== null);
  setText(node, named.length === 0 ? texts.nobody : named.join('. '));
  node.hidden = work === null;
  const rung = [onSite, overall].find((one) => one !== null && one.phone !== null) ?? null;
  call.hidden = rung === null;
  if (rung?.phone) showCall(call, texts.call(rung.name ?? texts.nameless), rung.phone);
}
