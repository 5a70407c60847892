// Writes the class names of each CSS module as types, so that a misspelt class is a type error rather than an unstyled element.
// TypeScript finds them through `rootDirs` and `allowArbitraryExtensions` (client/tsconfig.json).
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classNames } from './house/css-classes.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'client/src');
const target = join(root, '.types/css');

rmSync(target, { recursive: true, force: true });
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.module.css')) continue;
  const declaration = join(target, file.replace(/\.css$/, '.d.css.ts'));
  mkdirSync(dirname(declaration), { recursive: true });
  writeFileSync(declaration, typesOf(file));
}

/** @param {string} file relative to client/src */
function typesOf(file) {
  const css = readFileSync(join(source, file), 'utf8');
  const names = classNames(css);
  const lines = names.map((name) => `  readonly ${JSON.stringify(name)}: string;`);
  return `// From ${relative(root, join(source, file))}\ndeclare const classes: {\n${lines.join('\n')}\n};\nexport default classes;\n`;
}
