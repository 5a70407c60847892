import type { HelpRequest, OutsideHelpAsked, OutsideHelpMoved } from './events.ts';

type Requests = Readonly<Record<string, HelpRequest>>;

export function askedHelp(requests: Requests, { data, content, meta, seq }: OutsideHelpAsked): Requests {
  const { request: id, organisation, count } = data;
  const words = { who: content?.who ?? null, contact: content?.contact ?? null, covers: content?.covers ?? null };
  const at = { since: meta.occurredAt, askedAt: meta.occurredAt };
  const request: HelpRequest = {
    id,
    organisation,
    count,
    state: 'asked',
    ...at,
    ...words,
    seq,
    note: null,
    noteSeq: seq,
  };
  return { ...requests, [id]: request };
}

export function movedHelp(requests: Requests, { data, content, meta, seq }: OutsideHelpMoved): Requests {
  const request = requests[data.request];
  if (!request) return requests;
  const moved = { ...request, state: data.to, since: meta.occurredAt, note: content?.note ?? null, noteSeq: seq };
  return { ...requests, [request.id]: moved };
}
