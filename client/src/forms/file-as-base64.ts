/** A file as the wire takes it. Byte by byte: a large one is more than a call has room for as arguments. */
export async function fileAsBase64(file: Blob): Promise<string> {
  let binary = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) binary += String.fromCharCode(byte);
  return btoa(binary);
}
