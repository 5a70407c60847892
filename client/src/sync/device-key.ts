/** What is sealed with it is gone when it is. */
export interface DeviceKey {
  id: string;
  raw: Uint8Array<ArrayBuffer>;
}

/** Where the device's keys lie: the one in use first, after it those that something may still be sealed with. */
export interface KeyPlace {
  read: () => Promise<DeviceKey[]>;
  /** Nothing of what stood there before is in the place afterwards. */
  write: (keys: readonly DeviceKey[]) => Promise<void>;
}

const FILE = 'device-keys.json';

/**
 * A file of the browser's private file system, where writing anew replaces the file. Databases of the browser keep what
 * was overwritten in their own logs for a while, so a key in one of them would not be gone [LG10]. Null where the browser
 * has none, or the page came without TLS.
 */
export async function browserKeyPlace(): Promise<KeyPlace | null> {
  try {
    const directory = await navigator.storage.getDirectory();
    const handle = await directory.getFileHandle(FILE, { create: true });
    if (!('createWritable' in handle)) return null;
    return {
      read: () => readFrom(directory),
      write: async (keys) => {
        const writable = await (await directory.getFileHandle(FILE, { create: true })).createWritable();
        await writable.write(JSON.stringify(keys.map(({ id, raw }) => ({ id, raw: [...raw] }))));
        await writable.close();
      },
    };
  } catch {
    return null;
  }
}

/** Another tab may replace the file between finding and reading it: then the new one is read. */
async function readFrom(directory: FileSystemDirectoryHandle, attemptsLeft = 5): Promise<DeviceKey[]> {
  try {
    return await parse(await (await directory.getFileHandle(FILE, { create: true })).getFile());
  } catch (error) {
    if (attemptsLeft === 0) throw error;
    return readFrom(directory, attemptsLeft - 1);
  }
}

async function parse(file: Blob): Promise<DeviceKey[]> {
  const text = await file.text();
  if (text === '') return [];
  return (JSON.parse(text) as { id: string; raw: number[] }[]).map(({ id, raw }) => ({
    id,
    raw: Uint8Array.from(raw),
  }));
}
