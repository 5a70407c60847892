/** What is sent to a support worker with their own link [KR3]. That it is an exercise the sender puts before it. */
export function linkText(municipality: string, link: string): string {
  return `Krisstöd ${municipality}: här ser du ditt pass och checkar in och ut. Länken är bara din, lämna den inte vidare. ${link}`;
}

/** What is sent to whoever took part when the effort has ended, with the same link [KR7]. */
export function thanksText(municipality: string, link: string): string {
  return `Krisstöd ${municipality}: tack för din insats, den är avslutad nu. Vill du ha ett avlastningssamtal, eller berätta hur det var? Svara här: ${link}`;
}
