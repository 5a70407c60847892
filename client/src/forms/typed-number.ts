/** A whole number as it is typed; null: it is none, or more than the limit. */
export function typedCount(text: string, limit: number): number | null {
  const bare = text.replace(/\s/g, '');
  return /^\d+$/.test(bare) && Number(bare) <= limit ? Number(bare) : null;
}

/** Hours as they are typed, with a decimal comma or point; null: they are none, or more than the limit. */
export function typedHours(text: string, limit: number): number | null {
  const bare = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(bare) && Number(bare) <= limit ? Number(bare) : null;
}
