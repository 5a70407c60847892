// `npm run dev`: the server from its sources, restarted at a change, and Vite's server for the client in front of it.
// The address that is printed, with the link to the first administrator, is Vite's. Takes the server's own switches.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const VITE = 'http://localhost:5173';
const root = join(import.meta.dirname, '..');
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);

const children = [
  spawn(bin('tsx'), ['watch', '--clear-screen=false', 'server/src/main.ts', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PUBLIC_ADDRESS: process.env.PUBLIC_ADDRESS || VITE },
  }),
  spawn(bin('vite'), ['--clearScreen', 'false'], { cwd: join(root, 'client'), stdio: 'inherit' }),
];

for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill();
    process.exitCode ??= code ?? 0;
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill();
  });
}
