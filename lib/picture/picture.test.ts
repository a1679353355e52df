import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { diagramSvg } from '@/lib/engine';
import { clinic } from '@/lib/engine/testing/clinic';
import { picturePdf } from './pdf';
import { pngRows } from './png';
import { rasterScale } from './raster-size';
import { svgParts } from './svg-parts';
import { textLayer } from './text-layer';

/** A PNG of one colour, its rows in two pieces; the sums of the pieces are not looked at by anyone here. */
function pngOf(width: number, height: number, color = 2): Uint8Array<ArrayBuffer> {
  const rows = deflateSync(Buffer.alloc(height * (1 + 3 * width), 0x7f));
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, color, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [first, second] = [rows.subarray(0, 5), rows.subarray(5)];
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', first),
      chunk('IDAT', second),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

describe('the size of a picture', () => {
  it('is what is asked for as long as a browser can hold it', () => {
    expect(rasterScale(1000, 800, 2)).toBe(2);
    expect(rasterScale(20_000, 10, 2) * 20_000).toBeLessThanOrEqual(16_000);
    const scale = rasterScale(12_000, 9000, 2);
    expect(scale * 12_000 * scale * 9000).toBeLessThanOrEqual(48_000_001);
    expect(rasterScale(0, 0, 2)).toBe(2);
  });
});

describe('the parts of a diagram', () => {
  const parts = svgParts(diagramSvg(clinic, {}, 'light'));

  it('are all its names and types, inside it', () => {
    const texts = parts.texts.map(({ text }) => text);
    for (const { name, columns } of clinic.tables) {
      expect(texts).toContain(name);
      for (const column of columns) expect(texts).toContain(column.name);
    }
    for (const { x, y } of parts.texts) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(parts.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(parts.height);
    }
  });

  it('are text again, not markup', () => {
    const [first] = svgParts('<svg viewBox="0 0 10 10"><text x="1" y="2">&lt;b&gt; &#39;&amp;&#39;</text></svg>').texts;
    expect(first?.text).toBe("<b> '&'");
  });
});

describe('a PNG', () => {
  it('gives its rows as one stream', () => {
    const rows = pngRows(pngOf(4, 3));
    expect(rows).toMatchObject({ width: 4, height: 3, colors: 3 });
    expect(inflateSync(rows?.data ?? new Uint8Array())).toHaveLength(3 * (1 + 3 * 4));
  });

  it('of another kind gives nothing', () => {
    expect(pngRows(pngOf(4, 3, 6))).toBeNull();
    expect(pngRows(new Uint8Array(10))).toBeNull();
  });
});

describe('the text over a picture', () => {
  it('keeps every character of every script, in as many fonts as they need', () => {
    const many = String.fromCodePoint(...Array.from({ length: 600 }, (_, i) => 0x4e00 + i));
    const { fonts, operators } = textLayer([{ text: `${many}é🐕`, x: 0, y: 10, anchor: 'start', size: 13 }], 100);
    expect(fonts.flat().join('')).toBe(`${many}é🐕`);
    expect(fonts).toHaveLength(3);
    for (const [, font, codes = ''] of operators.matchAll(/\/T(\d) 13 Tf <([\da-f]+)> Tj/g))
      for (const code of codes.match(/../g) ?? [])
        expect(fonts[Number(font)]?.[Number.parseInt(code, 16) - 1]).toBeDefined();
  });
});

describe('a PDF', () => {
  const svg = diagramSvg(clinic, {}, 'light');
  const pdf = Buffer.from(picturePdf({ png: pngOf(40, 30), width: 40, height: 30 }, svgParts(svg), 'Clinic 診療所'));
  const text = pdf.toString('latin1');

  it('says rightly where each of its objects is', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(start, start + 5)).toBe('xref\n');
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBe(Number(/\/Size (\d+)/.exec(text)?.[1]) - 1);
    offsets.forEach((offset, i) => {
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
    });
  });

  it('says rightly how long its streams are', () => {
    for (const match of text.matchAll(/\/Length (\d+) >>\nstream\n/g)) {
      const end = match.index + match[0].length + Number(match[1]);
      expect(text.slice(end, end + 10)).toBe('\nendstream');
    }
  });

  it('holds the whole picture, and the title in its own script', () => {
    const at = /\/Width 40 \/Height 30 .*?\/Length (\d+) >>\nstream\n/s.exec(text);
    const from = (at?.index ?? 0) + (at?.[0].length ?? 0);
    expect(inflateSync(pdf.subarray(from, from + Number(at?.[1])))).toHaveLength(30 * (1 + 3 * 40));
    const title = Buffer.from(/\/Title <feff([\da-f]+)>/.exec(text)?.[1] ?? '', 'hex')
      .swap16()
      .toString('utf16le');
    expect(title).toBe('Clinic 診療所');
  });

  it('is no larger than a page may be', () => {
    const huge = { width: 60_000, height: 3000, texts: [] };
    const made = Buffer.from(picturePdf({ png: pngOf(4, 3), width: 4, height: 3 }, huge, '')).toString('latin1');
    expect(made).toContain('/MediaBox [0 0 14400 720]');
  });
});
