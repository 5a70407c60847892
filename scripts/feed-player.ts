import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStandIn } from '../server/src/feeds/stand-in.ts';
import { understood, wholeNumbers } from './house/understood.ts';

/**
 * Plays recorded answers of Sveriges Radio's VMA in the order of their names, `2026-01-08T10:05:27.000Z_….json`, at the times
 * that stand there. A server reads it with `FEED_VMA_URL`.
 */
const USAGE = `Spelar upp sparade svar om VMA, i den takt de kom eller fortare.
Så här: npm run feeds -- KATALOG [--speed 60] [--port 4200]`;

const { folder, speed, port } = understood(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { speed: { type: 'string', default: '60' }, port: { type: 'string', default: '4200' } },
  });
  const [asked] = positionals;
  if (asked === undefined) throw new Error('which folder?');
  return { folder: asked, ...wholeNumbers({ speed: values.speed, port: values.port }) };
});

const recorded = readdirSync(folder)
  .flatMap((name) => {
    const at = Date.parse(name.split('_', 1)[0] ?? '');
    return Number.isNaN(at) || !name.endsWith('.json') ? [] : [{ name, at }];
  })
  .sort((one, other) => one.at - other.at);
const [first] = recorded;
if (!first) throw new Error(`no answer in ${folder} is named by its time`);

const began = Date.now();
let told = '';
const player = await openStandIn((source) => {
  if (source === 'smhi' || source === 'krisinformation') return [];
  const at = first.at + (Date.now() - began) * speed;
  const { name } = recorded.findLast((one) => one.at <= at) ?? first;
  if (name !== told) console.log(name);
  told = name;
  return source === 'vma' ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : { alerts: [] };
}, port);
console.log(`${recorded.length} answers, ${speed} times as fast: FEED_VMA_URL=${player.address}/api/v2/alerts`);
setInterval(() => {}, 60_000);
