/** What is sent to a support worker with their own link [KR3]. That it is an exercise the sender puts before it. */
export function linkText(municipality: string, link: string): string {
  return `Krisstöd ${municipality}: här ser du ditt pass och checkar in och ut. Länken är bara din, lämna den inte vidare. ${link}`;
}
