import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { type Api, postCommand, readEvents, request } from '../proof/api.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import type { Lane } from './lane.ts';

const ATTEMPTS = 60;
const PAUSE_MS = 500;

/** A line that is written and then made secret: its text moves to the secret part, in one commit or not at all [LG10]. */
export function makeSecret(api: Api, stream: string): Lane {
  const lines: { text: string; written: CommandEnvelope; mark: CommandEnvelope | null; isHidden: boolean }[] = [];

  const hide = async (line: (typeof lines)[number], random: SeededRandom | null): Promise<boolean> => {
    if (!line.mark) {
      const ack = await postCommand(api, { ...line.written, sentAt: Date.now() });
      if (!ack.ok) return false;
      const data = { line: ack.seq, mark: { provision: null, authority: null } };
      line.mark = {
        ...line.written,
        id: random?.uuid() ?? crypto.randomUUID(),
        type: 'MarkLineSecret',
        data,
        content: {},
      };
    }
    const ack = await postCommand(api, { ...line.mark, sentAt: Date.now() });
    line.isHidden ||= ack.ok;
    return ack.ok;
  };

  return {
    run: async (random) => {
      for (;;) {
        const text = `Namn ${random.uuid()}`;
        const line = { text, written: lineOf(stream, text, random), mark: null, isHidden: false };
        lines.push(line);
        try {
          if (!(await hide(line, random))) await sleep(PAUSE_MS);
        } catch {
          return;
        }
        await sleep(random.between(0, 150));
      }
    },
    mend: async () => {
      for (const line of lines.filter(({ isHidden }) => !isHidden)) {
        for (let attempt = 0; attempt < ATTEMPTS && !(await hide(line, null)); attempt += 1) await sleep(PAUSE_MS);
      }
    },
    check: async () => {
      const open = JSON.stringify(await readEvents(api, stream, 0));
      const secret = await readEvents(api, `${stream}/secret`, 0).catch((): AnyEvent[] => []);
      const hidden = secret.map((event) => (event.content as { text?: string } | null)?.text);
      return lines.flatMap(({ text, isHidden }) => {
        const there = hidden.filter((one) => one === text).length;
        const faults = there > 1 ? [`${text} is there ${there} times in the secret part`] : [];
        if (there > 0 && open.includes(text)) faults.push(`${text} is in both parts`);
        if (isHidden && there !== 1) faults.push(`${text} was made secret and is there ${there} times`);
        if (isHidden && open.includes(text)) faults.push(`${text} was made secret and stands open`);
        return faults;
      });
    },
    count: () => `${lines.filter(({ isHidden }) => isHidden).length} lines made secret`,
  };
}

/** People registered and erased: what was said to be gone is in no byte of any file of the server's [SE4] [LG10]. */
export function erasePeople(api: Api, dataDir: string): Lane {
  const people: { name: string; id: string | null; isErased: boolean }[] = [];

  const erase = async (person: (typeof people)[number]): Promise<void> => {
    if (person.id === null) {
      const contact = { title: 'Prov', function: null, capacities: [], kind: 'person', organisation: person.name };
      const reach = {
        languages: [],
        talkGroups: [],
        ways: [{ kind: 'email', value: `${markOf(person.name)}@example.se`, label: null }],
      };
      const answer = await post(api, '/api/people', { name: person.name, ...contact, ...reach });
      if (answer.status !== 201) throw new Error(`a person was answered with ${answer.status}: ${await answer.text()}`);
      person.id = ((await answer.json()) as { id: string }).id;
    }
    const answer = await post(api, `/api/people/${person.id}/erasure`, { reason: 'left', keepName: false });
    await answer.arrayBuffer();
    // done before, and the answer was lost
    person.isErased = answer.status === 204 || answer.status === 404;
    if (!person.isErased) throw new Error(`an erasure was answered with ${answer.status}`);
  };

  /** Who was erased and stands in a file all the same. */
  const standing = (): string[] => {
    const files = readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile());
    return files.flatMap(({ name: file }) => {
      const bytes = readFileSync(join(dataDir, file)).toString('latin1');
      const left = people.filter(({ name, isErased }) => isErased && bytes.includes(markOf(name)));
      return left.map(({ name }) => `${name} was erased and stands in ${file}`);
    });
  };

  return {
    run: async (random) => {
      for (;;) {
        const person = { name: `Utplånad ${random.uuid()}`, id: null, isErased: false };
        people.push(person);
        try {
          await erase(person);
        } catch (error) {
          if (error instanceof Error && error.message.includes('answered')) throw error;
          return;
        }
        await sleep(random.between(20, 200));
      }
    },
    mend: async () => {
      for (const person of people.filter(({ isErased }) => !isErased)) {
        // whether the registration came through is not known: the register tells
        const answer = await request(api, '/api/people/register');
        const register = (await answer.json()) as { people: { id: string; name: string }[] };
        person.id = register.people.find(({ name }) => name === person.name)?.id ?? person.id;
        if (person.id === null) person.isErased = true;
        else await erase(person);
      }
    },
    check: async () => {
      let left = standing();
      // a copy under way held the old bytes: they go as soon as it lets go
      for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
        await sleep(PAUSE_MS);
        left = standing();
      }
      return left;
    },
    count: () => `${people.filter(({ isErased }) => isErased).length} people erased`,
  };
}

function post(api: Api, path: string, body: unknown) {
  return request(api, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function lineOf(stream: string, text: string, random: SeededRandom): CommandEnvelope {
  const now = Date.now();
  const data = { kind: 'handelse', important: false };
  return { id: random.uuid(), type: 'WriteLine', stream, data, content: { text }, madeAt: now, sentAt: now };
}

/** What no other text has: in the name, and in the address. */
function markOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
