import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shellIn } from '../../../client/vite.service-worker.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What was built, in a directory of its own, where it can be exchanged for a newer version while the server runs. */
export class OwnBuild {
  readonly directory = mkdtempSync(join(tmpdir(), 'ledningsplats-build-'));

  constructor() {
    for (const part of ['client/dist', 'server/dist', 'db/src']) {
      mkdirSync(join(this.directory, part), { recursive: true });
      cpSync(join(ROOT, part), join(this.directory, part), { recursive: true });
    }
    cpSync(join(ROOT, 'package.json'), join(this.directory, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(this.directory, 'node_modules'));
  }

  /** As after an update: every script has another content, and so another name, and the old ones are gone. */
  exchange(): void {
    const client = join(this.directory, 'client/dist');
    const assets = join(client, 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const renamed = (text: string) => scripts.reduce((so, name) => so.replaceAll(name, nextName(name)), text);
    if (!scripts.some((name) => name.startsWith('page-'))) throw new Error('the build has no script of the page');
    for (const name of scripts) {
      const marked = name.startsWith('page-') ? "\n;document.documentElement.dataset.next='';" : '';
      writeFileSync(join(assets, nextName(name)), renamed(readFileSync(join(assets, name), 'utf8')) + marked);
      rmSync(join(assets, name));
    }
    const page = join(client, 'index.html');
    writeFileSync(page, renamed(readFileSync(page, 'utf8')));
    const worker = join(client, 'sw.js');
    const told = /\{"version":"\w+","files":\[.*?\]\}/;
    writeFileSync(
      worker,
      readFileSync(worker, 'utf8').replace(told, () => JSON.stringify(shellIn(client))),
    );
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

function nextName(name: string): string {
  return name.replace(/\.js$/, '-next.js');
}
