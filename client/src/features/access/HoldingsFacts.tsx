import type { HistoryPart, PersonHoldings } from '@ledningsplats/shared/core/administration.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { Note } from '../../forms/Note.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { channelTexts } from '../../i18n/channels.ts';
import { contactTexts } from '../../i18n/contacts.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';
import { Card } from '../../ui/Card.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import styles from './HoldingsFacts.module.css';

/** What is held about somebody, in the register's and the plan's own words. */
export function HoldingsFacts({ holdings, plan }: { holdings: PersonHoldings; plan: Plan }) {
  const { at, person, account, sessions, invitedUntil, isWithSecret, devices, messages, proofs, recorded, read } =
    holdings;
  const when = (time: number) => formatDateClock(time, at);
  const partWords = ({ what, number, firstAt, lastAt }: HistoryPart) =>
    `${[administrationTexts.parts[what], number].filter(Boolean).join(' ')}: ${administrationTexts.between(when(firstAt), when(lastAt))}`;
  const roleNames = (account?.roles ?? []).map((role) => plan.roles.find(({ id }) => id === role)?.name ?? role);

  return (
    <div className={styles.parts}>
      <Card title={administrationTexts.contact}>
        <DefinitionFacts
          layout="list"
          facts={[
            { term: accessTexts.personName, value: person.name },
            { term: accessTexts.title, value: person.title },
            { term: contactTexts.kind, value: contactTexts.kinds[person.kind] },
            { term: contactTexts.organisation, value: orNone(person.organisation) },
            { term: contactTexts.ways, value: orNone(person.ways.map(contactTexts.wayFact).join('; ')) },
            { term: contactTexts.languages, value: orNone(person.languages.join(', ')) },
            { term: contactTexts.talkGroups, value: orNone(person.talkGroups.join(', ')) },
            {
              term: accessTexts.capacities,
              value: orNone(person.capacities.map((id) => capacityName(plan, id)).join(', ')),
            },
            { term: accessTexts.function, value: orNone(person.function && functionName(plan, person.function)) },
          ]}
        />
      </Card>
      <Card title={administrationTexts.account}>
        {account === null ? (
          <p>
            {invitedUntil === null
              ? administrationTexts.noAccount
              : administrationTexts.invitedUntil(when(invitedUntil))}
          </p>
        ) : (
          <DefinitionFacts
            layout="list"
            facts={[
              { term: accessTexts.username, value: account.username },
              { term: accessTexts.roles, value: orNone(roleNames.join(', ')) },
              {
                term: account.active ? accessTexts.active : accessTexts.inactive,
                value: administrationTexts.accountSince(when(account.createdAt)),
              },
            ]}
          />
        )}
      </Card>
      <Part title={administrationTexts.signedInNow}>
        {sessions.map(({ device, createdAt }) => administrationTexts.session(device, when(createdAt)))}
      </Part>
      <Part title={administrationTexts.noticeDevices}>
        {devices.map(({ createdAt }) => administrationTexts.noticesSince(when(createdAt)))}
      </Part>
      <Part title={administrationTexts.messages}>
        {messages.map(({ channel, state, at: since, text }) =>
          [`${channelTexts.names[channel]}, ${channelTexts.messageStates[state]} ${when(since)}`, text]
            .filter(Boolean)
            .join(': '),
        )}
      </Part>
      <Part title={administrationTexts.proofs}>
        {proofs.map(({ value, startedAt, answer, answeredAt, rung, rungAt }) =>
          [
            administrationTexts.proof(value, when(startedAt)),
            ...(answer && answeredAt !== null
              ? [`${administrationTexts.proofAnswers[answer]} ${when(answeredAt)}`]
              : []),
            ...(rung && rungAt !== null ? [`${administrationTexts.proofRung[rung]} ${when(rungAt)}`] : []),
          ].join(', '),
        )}
      </Part>
      <Part title={administrationTexts.recorded}>
        {recorded.map(
          (part) => `${partWords(part)}, ${administrationTexts.events(part.events)}${secretWords(part.secret)}`,
        )}
      </Part>
      <Part title={administrationTexts.readParts}>{read.map(partWords)}</Part>
      {!isWithSecret && <Note tone="info">{administrationTexts.withoutSecret}</Note>}
    </div>
  );
}

function secretWords(secret: number | null): string {
  return secret === null || secret === 0 ? '' : `, ${administrationTexts.ofThemSecret(secret)}`;
}

function Part({ title, children }: { title: string; children: string[] }) {
  return (
    <Card title={title}>
      {children.length === 0 ? (
        <p>{administrationTexts.noneSaid}</p>
      ) : (
        <ul className={styles.list}>
          {children.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never changes
            <li key={index}>{words}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function orNone(value: string | null): ReactNode {
  return value || administrationTexts.noneSaid;
}
