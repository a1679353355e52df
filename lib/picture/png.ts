/** What a PDF needs of a PNG: its compressed rows as they are. */
export interface PngRows {
  readonly width: number;
  readonly height: number;
  /** Channels of a pixel: 3 for red, green and blue. */
  readonly colors: number;
  /** One zlib stream. */
  readonly data: Uint8Array<ArrayBuffer>;
}

const [RGB, DEPTH] = [2, 8];

/** Reads a PNG of plain colours, 8 bits each, not interlaced; null for any other file. */
export function pngRows(png: Uint8Array): PngRows | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.byteLength < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, color, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  if (depth !== DEPTH || color !== RGB || interlaced !== 0) return null;
  return { width, height, colors: 3, data: joined(chunks(png, view, 'IDAT')) };
}

function* chunks(png: Uint8Array, view: DataView, wanted: string): Generator<Uint8Array> {
  for (let at = 8; at + 12 <= png.byteLength; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === wanted) yield png.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
}

/** The parts as one. */
export function joined(parts: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const list = [...parts];
  const whole = new Uint8Array(list.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of list) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
