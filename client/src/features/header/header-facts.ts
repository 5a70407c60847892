import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import { formTexts } from '../../i18n/forms.ts';
import { headerTexts } from '../../i18n/header.ts';
import { capacityName, inSentence, postureName } from '../../i18n/plan-words.ts';
import { vmaTexts } from '../../i18n/vma.ts';
import { formatWhen } from '../../ui/format-time.ts';

export interface HeaderFact {
  key: string;
  term: string;
  /** Empty where it stands elsewhere in the head. */
  value: string;
  detail?: string;
  /** Since when, and by whom where the value does not say it [ST8]. */
  since?: { at: number; person?: string | null; name?: string | null };
  tone?: 'alarm' | 'warn';
  /** The decision behind it waits for its decider's word [LA4]. */
  isUnconfirmed: boolean;
  /** Where there is more to read about it. */
  leadsTo?: 'decisions' | 'vma';
}

/** The facts of the ladder beside the level, in the order in which a tired person asks for them [LA13] [LA7] [LA4] [LA2]. */
export function headerFacts(
  { incident, decisions, board, vma }: IncidentState,
  plan: Plan | null,
  people: Readonly<Record<string, PersonReading>>,
  now: number,
): HeaderFact[] {
  const open = Object.values(decisions.open);
  const isUnconfirmed = (decision: number | null) => decision !== null && decisions.open[decision]?.confirmed === false;
  const unconfirmed = open.filter(({ confirmed }) => !confirmed).length;
  const incomplete = open.filter(({ missing }) => missing.length > 0).length;
  const takeovers = Object.keys(board.takeovers).length;
  const fact = (key: string, term: string, value: string, more: Partial<HeaderFact> = {}): HeaderFact => ({
    key,
    term,
    value,
    isUnconfirmed: false,
    ...more,
  });

  const facts: HeaderFact[] = [];
  if (incident.lifecycle !== 'open') {
    const turned = incident.trail.lifecycle.at(-1);
    const value = incident.lifecycle === 'closed' ? headerTexts.closed : headerTexts.evaluated;
    facts.push(
      fact('lifecycle', headerTexts.lifecycle, value, {
        ...(turned && { since: { at: turned.at, person: turned.by } }),
        isUnconfirmed: isUnconfirmed(incident.closed?.decision ?? null),
      }),
    );
  }
  facts.push(
    incident.leader
      ? fact('leader', headerTexts.leader, leaderWords(incident.leader, plan, people), {
          since: { at: incident.leader.since },
          ...(!incident.leader.capacityHeld && { detail: formTexts.capacityNotHeld }),
        })
      : fact('leader', headerTexts.leader, headerTexts.vacancy, { tone: 'alarm' }),
    fact('posture', headerTexts.posture, postureName(plan, incident.posture.id), {
      since: { at: incident.posture.since, person: incident.posture.by },
      isUnconfirmed: isUnconfirmed(incident.posture.decision),
    }),
    fact('board', headerTexts.board, board.status === 'active' ? headerTexts.boardActive : headerTexts.boardDormant, {
      ...(board.status === 'active' &&
        board.since !== null && { since: { at: board.since, person: board.trail.at(-1)?.by ?? null } }),
      ...(takeovers > 0 && { detail: headerTexts.takeovers(takeovers) }),
      isUnconfirmed: isUnconfirmed(board.decision),
    }),
  );
  // which it is stands on the ladder; how old it is and whose has no room there
  facts.push(
    fact('level', headerTexts.levelSet, '', { since: { at: incident.level.since, person: incident.level.by } }),
  );
  if (incident.heightenedAlert) {
    const { since: at, by, name } = incident.heightenedAlert;
    const leads = plan ? headerTexts.heightenedAlertLeads(plan.board.heightenedAlertLeads) : headerTexts.alertOn;
    facts.push(fact('alert', headerTexts.heightenedAlert, leads, { since: { at, person: by, name }, tone: 'warn' }));
  }
  for (const { id, status, requestedAt, requester, content, review } of openVmas(vma)) {
    const isLate = review < now;
    facts.push(
      fact(`vma ${id}`, vmaTexts.fact, status === 'asked' ? vmaTexts.factAsked : vmaTexts.factStands, {
        since: { at: requestedAt, person: requester.person, name: content?.requester ?? null },
        detail: (isLate ? vmaTexts.factLate : vmaTexts.factReview)(formatWhen(review, now)),
        tone: isLate ? 'alarm' : 'warn',
        leadsTo: 'vma',
      }),
    );
  }
  if (unconfirmed > 0)
    facts.push(
      fact('unconfirmed', headerTexts.toConfirm, headerTexts.decisions(unconfirmed), {
        tone: 'alarm',
        leadsTo: 'decisions',
      }),
    );
  if (incomplete > 0)
    facts.push(
      fact('incomplete', headerTexts.toComplete, headerTexts.decisions(incomplete), {
        tone: 'warn',
        leadsTo: 'decisions',
      }),
    );
  return facts;
}

/** `Anna Ek, kommundirektör`; the capacity alone where nobody is named. */
function leaderWords(
  leader: NonNullable<IncidentState['incident']['leader']>,
  plan: Plan | null,
  people: Readonly<Record<string, PersonReading>>,
): string {
  const name = leader.name ?? (leader.person === null ? null : (people[leader.person]?.name ?? null));
  const capacity = capacityName(plan, leader.capacity);
  return name === null ? capacity : `${name}, ${inSentence(capacity)}`;
}
