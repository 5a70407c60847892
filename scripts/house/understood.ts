/**
 * What a script was asked, read in one way: `--help` says how it is used and ends with 0; what was not understood is said
 * with the same words, and ends with 2. `read` throws what is wrong.
 */
export function understood<Asked>(usage: string, read: () => Asked): Asked {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return read();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

/** Each of these options, which are all to be whole numbers. Throws with the first that is none. */
export function wholeNumbers<Values extends Readonly<Record<string, string>>>(
  values: Values,
): Record<keyof Values, number> {
  const numbers = Object.entries(values).map(([name, text]) => {
    if (!/^\d{1,15}$/.test(text)) throw new Error(`--${name} is to be a whole number, not "${text}".`);
    return [name, Number(text)] as const;
  });
  return Object.fromEntries(numbers) as Record<keyof Values, number>;
}
