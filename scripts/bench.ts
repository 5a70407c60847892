import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBackup } from './bench/bench-backup.ts';
import { benchExport } from './bench/bench-export.ts';
import { benchLive } from './bench/bench-live.ts';
import { benchCallOut } from './bench/call-out/bench-call-out.ts';
import { PHASES, type Phase } from './bench/live.ts';
import { benchMap } from './bench/map/bench-map.ts';
import { benchReplay } from './bench/replay/bench-replay.ts';
import { benchSearch } from './bench/search/bench-search.ts';
import { benchStart } from './bench/start/bench-start.ts';
import { benchTyping } from './bench/typing/bench-typing.ts';
import { ensureBundle } from './house/bundle.mjs';
import { understood, wholeNumbers } from './house/understood.ts';

// `npm run bench`: boards and writers against the bare pipeline.
// `npm run bench -- start`: time to ready, joining and catch-up on long histories.
// `npm run bench -- search`: searches in a log of 100,000 lines, beside a bare index.
// `npm run bench -- typing`: keys in the log, in a browser.
// `npm run bench -- map`: frames while the map is dragged and what is drawn on it changes, beside a bare one.
// `npm run bench -- replay`: steps through what is played back, in a browser.
// `npm run bench -- call-out`: many called out in one touch, through a gateway that takes so many a second.
// `npm run bench -- backup`: boards and writers while backups are made of a large database.
// `npm run bench -- export`: boards and writers while an incident of many lines is taken out as PDF.

const USAGE = `Usage: npm run bench -- [live|start|search|typing|map|replay|call-out|backup|export] [--option N …]

  live    --rounds 5 --max-rounds 9 --boards 200 --writers 200 --seconds 20 --phases calm,busy,closed --patience 3
  start   --rounds 5 --events 1000000 --streams 1000 --per-stream 1000
  search  --rounds 5 --lines 100000
  typing  --lines 10000 --keys 300 --arriving 20
  map     --rounds 5 --places 300 --shapes 200 --arriving 20 --seconds 20
  replay  --steps 60
  call-out --people 500 --per-second 100
  backup  --rounds 5 --boards 200 --writers 200 --seconds 20
  export  --rounds 5 --boards 200 --writers 200 --seconds 20 --lines 10000

  --json FILE  keeps the figures
  --as-built   what lies in dist, whatever has changed since`;
const BENCHES = ['live', 'start', 'search', 'typing', 'map', 'replay', 'call-out', 'backup', 'export'];

const { values, which } = understood(USAGE, () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      'max-rounds': { type: 'string', default: '9' },
      boards: { type: 'string', default: '200' },
      // all of them: our server lets one connection write so fast and no faster
      writers: { type: 'string' },
      seconds: { type: 'string', default: '20' },
      events: { type: 'string', default: '1000000' },
      streams: { type: 'string', default: '1000' },
      'per-stream': { type: 'string', default: '1000' },
      lines: { type: 'string' },
      keys: { type: 'string', default: '300' },
      places: { type: 'string', default: '300' },
      shapes: { type: 'string', default: '200' },
      arriving: { type: 'string', default: '20' },
      steps: { type: 'string', default: '60' },
      people: { type: 'string', default: '500' },
      'per-second': { type: 'string', default: '100' },
      phases: { type: 'string', default: 'calm,busy,closed' },
      patience: { type: 'string', default: '3' },
      json: { type: 'string' },
      // what lies in dist, whatever has changed since
      'as-built': { type: 'boolean', default: false },
    },
  });
  const [which = 'live'] = positionals;
  if (!BENCHES.includes(which)) throw new Error(`Unknown bench: ${which}.`);
  const { json: _, 'as-built': __, phases, ...numbers } = values;
  const strange = phases.split(',').find((name) => !PHASES.some((phase) => phase.name === name));
  if (strange !== undefined) throw new Error(`Unknown phase: ${strange}.`);
  wholeNumbers(numbers as Record<string, string>);
  return { values, which };
});

const json = values.json ?? null;

if (!values['as-built']) await ensureBundle(join(import.meta.dirname, '..'));
if (which === 'live') {
  process.exitCode = await benchLive({
    rounds: Number(values.rounds),
    maxRounds: Math.max(Number(values.rounds), Number(values['max-rounds'])),
    boards: Number(values.boards),
    writers: Number(values.writers ?? values.boards),
    seconds: Number(values.seconds),
    phases: values.phases.split(',') as Phase[],
    patience: Number(values.patience),
    json,
  });
} else if (which === 'start') {
  process.exitCode = await benchStart({
    events: Number(values.events),
    streams: Number(values.streams),
    perStream: Number(values['per-stream']),
    rounds: Number(values.rounds),
    json,
  });
} else if (which === 'typing') {
  process.exitCode = await benchTyping({
    lines: Number(values.lines ?? '10000'),
    keys: Number(values.keys),
    perSecond: Number(values.arriving),
    json,
  });
} else if (which === 'map') {
  process.exitCode = await benchMap({
    places: Number(values.places),
    shapes: Number(values.shapes),
    perSecond: Number(values.arriving),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    json,
  });
} else if (which === 'replay') {
  process.exitCode = await benchReplay({ events: [134, 10_000], steps: Number(values.steps), json });
} else if (which === 'call-out') {
  process.exitCode = await benchCallOut({
    people: Number(values.people),
    perSecond: Number(values['per-second']),
    json,
  });
} else if (which === 'export') {
  process.exitCode = await benchExport({
    lines: Number(values.lines ?? '10000'),
    boards: Number(values.boards),
    writers: Number(values.writers ?? values.boards),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    json,
  });
} else if (which === 'backup') {
  process.exitCode = await benchBackup({
    boards: Number(values.boards),
    writers: Number(values.writers ?? values.boards),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    json,
  });
} else {
  process.exitCode = await benchSearch({
    lines: Number(values.lines ?? '100000'),
    rounds: Number(values.rounds) * 10,
    json,
  });
}
