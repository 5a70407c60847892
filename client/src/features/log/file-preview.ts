/** Pixels on the longer side. */
const LONGEST_SIDE = 360;
const QUALITY = 0.78;

export interface Preview {
  /** What is shown where the file is chosen. */
  canvas: HTMLCanvasElement;
  /** The same as a JPEG, for the rows of others. */
  jpeg: Blob;
}

/** A small picture of a picture, made here so that nothing on the server ever has to open a file. Null for all else. */
export async function previewOf(file: Blob): Promise<Preview | null> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    // what is transparent would be black in a JPEG
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return jpeg && { canvas, jpeg };
  } catch {
    return null;
  }
}
