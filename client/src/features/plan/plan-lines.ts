import { CHANNELS } from '@ledningsplats/shared/channels/message.ts';
import type { MandateHolder, NamedItem, Plan, TaskTemplate } from '@ledningsplats/shared/plan/plan.ts';
import { areaTexts } from '../../i18n/area.ts';
import { boardTexts } from '../../i18n/board.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { contactTrialTexts } from '../../i18n/contact-trial.ts';
import { formTexts } from '../../i18n/forms.ts';
import { meetingTexts } from '../../i18n/meetings.ts';
import { pictureTexts } from '../../i18n/pictures.ts';
import { planContactTrialTexts } from '../../i18n/plan-contact-trial.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { planWarningTexts } from '../../i18n/plan-warnings.ts';
import { capacityName, functionName, inSentence, nameIn, partyName } from '../../i18n/plan-words.ts';
import { planReportTexts } from '../../i18n/situation-report.ts';
import { warningTexts } from '../../i18n/warnings.ts';
import { sayBoards } from './board-lines.ts';
import { sayBriefings } from './briefing-lines.ts';
import { sayCallOut } from './call-out-lines.ts';
import { sayContinuity } from './continuity-lines.ts';
import { sayEvaluations } from './evaluation-lines.ts';
import { sayExercises } from './exercise-lines.ts';
import { sayKrisstod } from './krisstod-lines.ts';
import { saySeats } from './seat-lines.ts';
import { sayVma } from './vma-lines.ts';

export interface PlanDifference {
  key: string;
  what: string;
  /** Null: it was not there. */
  before: string | null;
  /** Null: it is no longer there. */
  after: string | null;
}

/**
 * What differs between two plans, in words, in the plan's own order; what is gone comes where it stood before. A new name
 * is one difference, and not one for each thing that mentions it.
 */
export function planDifferences(before: Plan, after: Plan): PlanDifference[] {
  const [old, now] = [planLines(before), planLines(after)];
  const inNewNames = planLines(before, namesOf(before, after));
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (inNewNames.get(key)?.text === is?.text) return [];
    return [{ key, what: (is ?? was)?.what ?? key, before: was?.text ?? null, after: is?.text ?? null }];
  });
}

interface PlanLine {
  what: string;
  text: string;
}

type Names = Pick<Plan, 'functions' | 'capacities' | 'postures' | 'forums' | 'callOut'>;

/** What `before` mentions, by the names that it has in `after`. */
function namesOf(before: Plan, after: Plan): Names {
  const renamed = <Item extends NamedItem>(items: readonly Item[], next: readonly Item[]) =>
    items.map((item) => ({ ...item, name: next.find(({ id }) => id === item.id)?.name ?? item.name }));
  return {
    functions: renamed(before.functions, after.functions),
    capacities: renamed(before.capacities, after.capacities),
    postures: renamed(before.postures, after.postures),
    forums: renamed(before.forums, after.forums),
    callOut: { ...before.callOut, lists: renamed(before.callOut.lists, after.callOut.lists) },
  };
}

/**
 * Everything that a plan says, a line for each thing that can change by itself, by keys that survive a change of name.
 * `names`: of what one thing mentions of another.
 */
function planLines(plan: Plan, names: Names = plan): Map<string, PlanLine> {
  const lines = new Map<string, PlanLine>();
  const say = (key: string, what: string, text: string) => void lines.set(key, { what, text });
  const { municipality, board, mandates } = plan;

  say('municipality', 'Kommunen', [municipality.name, municipality.code, municipality.timeZone].join(', '));
  say('area', areaTexts.area, municipality.bounds === null ? areaTexts.noArea : areaTexts.corners(municipality.bounds));
  for (const level of plan.levels) {
    const at = `level/${level.id}`;
    const what = `Nivå ${level.rank}`;
    say(at, what, `${level.rank} ${level.name}`);
    say(`${at}/explanation`, `${what}, beskrivning`, level.explanation);
    say(`${at}/asks`, `${what}, frågar`, planTexts.asksOptions[level.asks]);
    if (level.legalText) {
      const { reference, version, text, criteria } = level.legalText;
      const asked = criteria.map(({ id, question }) => `${question} (${id})`);
      say(`${at}/law`, `${what}, lagtext`, [`${reference}, ${version}`, text, ...asked].join('\n'));
    }
    if (level.report) {
      say(`${at}/report`, `${what}, rapport`, boardTexts.reportEvery(level.report.to, level.report.everyHours));
    }
    if (level.tasks.length > 0) say(`${at}/tasks`, `${what}, uppgifter`, tasks(names, level.tasks));
    for (const card of level.cards) {
      const steps = card.steps.map((step, index) => `${index + 1}. ${step}`);
      const head = `${what}: ${functionName(names, card.function)} – ${card.title}`;
      say(`card/${card.id}`, `Åtgärdskort «${card.title}»`, [head, ...steps].join('\n'));
    }
    level.callList.forEach(({ id, who: party, say: words, isCompulsory }, index) => {
      const duty = isCompulsory ? planTexts.callMust : planTexts.callNeeded;
      const phone = party.kind === 'outside' ? ` ${party.phone}` : '';
      const kind = inSentence(planTexts.callKinds[party.kind]);
      const head = `${what}, plats ${index + 1}: ${partyName(names, party)}${phone} (${kind}), ${inSentence(duty)}`;
      say(`call/${id}`, `Ringlista «${partyName(names, party)}»`, [head, words].join('\n'));
    });
    say(`${at}/mandate`, `${what}, mandat`, holders(names, mandates.levels[level.rank] ?? []));
  }
  say('mandate/posture', 'Mandat, stabsläge', holders(names, mandates.posture));
  say('mandate/board', 'Mandat, krisledningsnämnden', holders(names, mandates.board));
  for (const { id, name } of plan.places.kinds) {
    const opening = mandates.places[id];
    if (opening) say(`mandate/place/${id}`, `Mandat, ${name}`, holders(names, opening));
  }
  say('mandate/krisstod', 'Mandat, krisstöd', holders(names, mandates.krisstod));
  say('mandate/other', 'Mandat, andra beslut', holders(names, mandates.other));

  for (const { id, name } of plan.postures) say(`posture/${id}`, `Stabsläget ${name}`, name);
  say('posture', 'Stabsläge när en händelse börjar', nameIn(names.postures, plan.restingPosture));
  for (const { id, name } of plan.functions) say(`function/${id}`, `Funktionen ${name}`, name);
  saySeats(plan, names, say);
  for (const { id, name, standsInFor } of plan.capacities) {
    const instead = standsInFor === null ? '' : `, ersätter ${capacityName(names, standsInFor)}`;
    say(`capacity/${id}`, `Egenskapen ${name}`, `${name}${instead}`);
  }
  for (const { id, name } of plan.forums) say(`forum/${id}`, `Forumet ${name}`, name);
  for (const { id, name } of plan.departments) say(`department/${id}`, `Förvaltningen ${name}`, name);
  for (const { id, name, kind } of plan.committees) say(`committee/${id}`, `Organet ${name}`, `${name} (${kind})`);
  say('board', 'Krisledningsnämnden', board.name);
  say('board/forum', 'Krisledningsnämnden, forum', board.forum === null ? '–' : nameIn(names.forums, board.forum));
  say('board/level', 'Krisledningsnämnden, lägsta nivå', String(board.needsLevel));
  say('board/activation', 'Krisledningsnämnden, uppgifter vid aktivering', tasks(names, board.activationTasks));
  say('board/takeover', 'Krisledningsnämnden, uppgifter vid övertagande', tasks(names, board.takeoverTasks));
  const { members, distance, adjusters } = board.meetings;
  say('board/members', meetingTexts.planDifferences.members, String(members));
  say('board/distance', meetingTexts.planDifferences.distance, distance ? formTexts.yes : formTexts.no);
  say('board/adjusters', meetingTexts.planDifferences.adjusters, String(adjusters));
  say('board/alert', 'Leder vid höjd beredskap', board.heightenedAlertLeads);
  for (const { id, name, permissions } of plan.roles) {
    say(`role/${id}`, `Rollen ${name}`, [name, permissions.join(', ')].join(': '));
  }
  for (const { id, name, symbol, opens, needsBoard } of plan.places.kinds) {
    const rules = [
      opens ? 'öppnas i en händelse' : 'öppnas inte',
      ...(needsBoard ? ['krisledningsnämnden beslutar'] : []),
    ];
    say(`place/${id}`, `Slag av plats: ${name}`, [`${name} (${symbol})`, ...rules].join(', '));
  }
  const { openingChecklist, overnightChecklist, needsTo, fuelWarnHours, sheetCall } = plan.places;
  say('place/opening', planTexts.openingChecklist, openingChecklist.map(({ text }) => text).join('\n'));
  say('place/overnight', planTexts.overnightChecklist, overnightChecklist.map(({ text }) => text).join('\n'));
  say('place/needs', planTexts.needsTo, needsTo === null ? planTexts.needsToNobody : functionName(names, needsTo));
  say('place/fuel', planTexts.fuelWarnHours, `${fuelWarnHours} h`);
  const call = sheetCall === null ? planTexts.sheetCallNobody : `${sheetCall.name} ${sheetCall.phone}`;
  say('place/call', planTexts.sheetCall, call);
  for (const { id, name, help, sources } of plan.picture.headings) {
    const offered = sources.map((source) => pictureTexts.sources[source]).join(', ');
    say(`picture/${id}`, pictureTexts.planLine(name), [name, help, ...(offered === '' ? [] : [offered])].join('\n'));
  }
  say('picture/order', pictureTexts.planOrder, plan.picture.headings.map(({ name }) => name).join(', '));
  say('picture/release', pictureTexts.planReleaseLine, `${plan.picture.releaseAfterMinutes} min`);
  say('late', 'En rad är sen efter', `${plan.lateLineMinutes} min`);
  const told = plan.trays.alerts === null ? 'ingen' : functionName(names, plan.trays.alerts);
  say('trays', 'En rad som ingen tagit hand om', `efter ${plan.trays.alertAfterMinutes} min larmas ${told}`);
  const { roster } = plan;
  const day = planTexts.weekdays[roster.changeWeekday - 1];
  say('roster', 'Beredskap, pass', `${roster.shiftDays} dagar, byte ${day} ${roster.changeTime}`);
  say('roster/deputy', 'Beredskap, ersättare', roster.needsDeputy ? 'ska alltid finnas' : 'behövs inte');
  say('roster/rest', 'Beredskap, vila', `högst ${roster.mostDays} dagar i rad, minst ${roster.leastRestDays} lediga`);
  const { handover } = roster;
  const early = `tidigast ${handover.earlyHours} h före`;
  const late = `påminns efter ${handover.remindAfterMinutes} min, larmas efter ${handover.alarmAfterMinutes} min`;
  say('roster/handover', 'Beredskap, överlämning', `${early}, ${late}`);
  const overriding = handover.overrides.map((id) => capacityName(names, id)).join(', ');
  say(
    'roster/overrides',
    'Beredskap, får ta över utan överlämning',
    `ersättaren${overriding === '' ? '' : `, ${overriding}`}`,
  );
  const { channels, reminder, alarm } = handover.messages;
  const used = CHANNELS.filter((channel) => channels.includes(channel)).map((one) => callOutTexts.channels[one]);
  say(
    'roster/messages',
    `Beredskap: ${inSentence(planTexts.handoverMessages)}`,
    used.join(', ') || planTexts.handoverNoChannels,
  );
  say('roster/reminder', `Beredskap: ${inSentence(planTexts.handoverMessageTexts.reminder)}`, reminder);
  say('roster/alarm', `Beredskap: ${inSentence(planTexts.handoverMessageTexts.alarm)}`, alarm);
  say('roster/phone', 'Beredskap, gemensamt nummer', roster.phone ?? '–');
  say('roster/open', 'Beredskap, utan inloggning', planTexts.dutyOpenOptions[roster.open]);
  sayCallOut(plan, names, say);
  const { months, text } = plan.contactTrial;
  const named = months.toSorted((one, other) => one - other).map((month) => contactTrialTexts.months[month - 1]);
  say('trial/months', planContactTrialTexts.differences.months, named.join(', '));
  say('trial/text', planContactTrialTexts.differences.text, text);
  const { neighbours, elsewhere, sources, loudAfterMinutes } = plan.warnings;
  const { differences: warned } = planWarningTexts;
  say('warnings/neighbours', warned.neighbours, neighbours.join(', ') || '–');
  say('warnings/elsewhere', warned.elsewhere, elsewhere ? 'Ja' : 'Nej');
  say('warnings/sources', warned.sources, sources.map((source) => warningTexts.sources[source]).join(', ') || '–');
  say('warnings/loud', warned.loudAfter, `${loudAfterMinutes} min`);
  sayKrisstod(plan, names, say);
  const { headings, channels: ways } = plan.reports;
  const pictured = (id: string) => nameIn(plan.picture.headings, id);
  const form = headings.map((heading) => `${heading.name}: ${heading.from.map(pictured).join(', ')}`);
  say('reports/headings', planReportTexts.differences.headings, form.join('\n') || planReportTexts.none);
  say('reports/channels', planReportTexts.differences.channels, ways.map(({ name }) => name).join(', '));
  sayExercises(plan, say);
  sayEvaluations(plan, say);
  sayVma(plan, names, say);
  sayContinuity(plan, say);
  sayBriefings(plan, names, say);
  sayBoards(plan, names, say);
  say('first', 'Ring först', plan.callFirst.map(({ name, phone }) => `${name} ${phone}`).join('\n'));
  return lines;
}

function holders(names: Names, list: readonly MandateHolder[]): string {
  return list
    .map(
      ({ capacity, until }) => `${capacityName(names, capacity)}${until === 'relieved' ? ' tills någon avlöser' : ''}`,
    )
    .join(', ');
}

function tasks(names: Names, list: readonly TaskTemplate[]): string {
  return list
    .map(({ title, function: owner, dueMinutes }) => {
      const due = dueMinutes === null ? '' : `, inom ${dueMinutes} min`;
      return `${title} (${functionName(names, owner)}${due})`;
    })
    .join('\n');
}
