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

  /** As after an update: the page's script has another content, and so another name. */
  exchange(): void {
    const client = join(this.directory, 'client/dist');
    const assets = join(client, 'assets');
    const old = readdirSync(assets).find((name) => /^index-.*\.js$/.test(name));
    if (old === undefined) throw new Error('the build has no script');
    const next = old.replace('index-', 'index-next-');
    writeFileSync(
      join(assets, next),
      `${readFileSync(join(assets, old), 'utf8')}\n;document.documentElement.dataset.next='';`,
    );
    rmSync(join(assets, old));
    const page = join(client, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll(old, next));
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
