import { sha256 } from '../shared/sha256';

export interface HashedFile {
  /** Without its folder. */
  readonly name: string;
  readonly text: string;
}

/**
 * The `atlas.sum` of a folder of migrations in order: for each the hash of all names and texts so far, and before them
 * the hash of those. Source: NewHashFile and HashFile.MarshalText in ariga/atlas, sql/migrate/dir.go.
 */
export function atlasSum(files: readonly HashedFile[]): string {
  let sofar = '';
  const lines = files.map(({ name, text }) => {
    sofar += name + text;
    return { name, hash: base64(sha256(utf8(sofar))) };
  });
  const sum = base64(sha256(utf8(lines.map(({ name, hash }) => name + hash).join(''))));
  return `h1:${sum}\n${lines.map(({ name, hash }) => `${name} h1:${hash}\n`).join('')}`;
}

function utf8(text: string): Uint8Array {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return Uint8Array.from(encoded.match(/%..|./g) ?? [], (part) =>
    part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += digits.charAt(word >> 18) + digits.charAt((word >> 12) & 63);
    out += b === undefined ? '=' : digits.charAt((word >> 6) & 63);
    out += c === undefined ? '=' : digits.charAt(word & 63);
  }
  return out;
}
