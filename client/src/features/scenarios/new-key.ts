/** An id for something new in a script: short, and another's never the same. */
export function newKey(): string {
  return `n${crypto.randomUUID().slice(0, 8)}`;
}
