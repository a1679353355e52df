import { joined, pngRows } from './png';
import type { Raster } from './rasterize';
import type { SvgParts } from './svg-parts';
import { ADVANCE, decimal, textLayer } from './text-layer';

/** PDF 1.7 has no larger page, in points. A larger drawing is made smaller on it. */
const MOST_PAGE = 14_400;
/** CSS pixels are 96 to the inch, points 72. */
const POINTS = 0.75;
/** Numbers of objects: those before the fonts are always there; each font takes two. */
const [EMPTY_GLYPH, FIRST_FONT] = [6, 7];

/**
 * A PDF of one page, as large as the drawing, that holds the picture of it and, invisible over it, its texts, so that
 * names can be searched for and copied in any script. Rejects a picture that is not a PNG of plain colours.
 */
export function picturePdf(raster: Raster, drawing: SvgParts, title: string): Uint8Array<ArrayBuffer> {
  const image = pngRows(raster.png);
  if (!image) throw new Error('The browser made a picture of another kind than expected.');
  const scale = Math.min(POINTS, MOST_PAGE / Math.max(drawing.width, drawing.height));
  const [width, height] = [drawing.width, drawing.height];
  const layer = textLayer(drawing.texts, height);
  const page = [
    `${decimal6(scale)} 0 0 ${decimal6(scale)} 0 0 cm`,
    `q ${decimal(width)} 0 0 ${decimal(height)} 0 0 cm /Picture Do Q`,
    layer.operators,
  ].join('\n');
  const fonts = layer.fonts.map((_, i) => `/T${i} ${FIRST_FONT + 2 * i} 0 R`).join(' ');
  return pdfFile(
    [
      [`<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`],
      ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${decimal(width * scale)} ${decimal(height * scale)}] ` +
          `/Resources << /XObject << /Picture 5 0 R >> /Font << ${fonts} >> >> /Contents 4 0 R >>`,
      ],
      stream('', bytes(page)),
      stream(
        `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceRGB ` +
          `/BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${image.colors} ` +
          `/BitsPerComponent 8 /Columns ${image.width} >> `,
        image.data,
      ),
      stream('', bytes(`${ADVANCE} 0 d0`)),
      ...layer.fonts.flatMap((characters, i) => [
        [fontObject(characters, FIRST_FONT + 2 * i + 1)],
        stream('', bytes(toUnicode(characters))),
      ]),
      [`<< /Title ${utf16(title)} /Producer (Flux Schema) >>`],
    ],
    FIRST_FONT + 2 * layer.fonts.length,
  );
}

const decimal6 = (n: number): string => String(Math.round(n * 1e6) / 1e6);

type Part = string | Uint8Array;
type PdfObject = readonly Part[];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const stream = (entries: string, data: Uint8Array): PdfObject => [
  `<< ${entries}/Length ${data.byteLength} >>\nstream\n`,
  data,
  '\nendstream',
];

/** A font whose characters draw nothing: only where they are and what they say counts. */
function fontObject(characters: readonly string[], unicode: number): string {
  const names = characters.map((_, i) => `/c${i + 1}`);
  const glyphs = names.map((name) => `${name} ${EMPTY_GLYPH} 0 R`).join(' ');
  return (
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 ${ADVANCE} 800] /FontMatrix [0.001 0 0 0.001 0 0] ` +
    `/FirstChar 1 /LastChar ${characters.length} /Widths [${characters.map(() => ADVANCE).join(' ')}] ` +
    `/Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> ` +
    `/CharProcs << ${glyphs} >> /Resources << >> /ToUnicode ${unicode} 0 R >>`
  );
}

/** Which character each code of a font stands for. At most 100 to a block. */
function toUnicode(characters: readonly string[]): string {
  const lines = characters.map((character, i) => `<${hex(i + 1, 2)}> <${utf16Hex(character)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Flux-Unicode def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

const utf16Hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i), 4)).join('');

const utf16 = (text: string): string => `<feff${utf16Hex(text)}>`;

/** The objects as a file, with the table of where each is; `info` is the number of the one about the file. */
function pdfFile(objects: readonly PdfObject[], info: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const write = (part: Part) => {
    const data = typeof part === 'string' ? bytes(part) : part;
    parts.push(data);
    at += data.byteLength;
  };
  // A comment of high bytes tells programs that the file is not text.
  write('%PDF-1.7\n');
  write(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  objects.forEach((object, i) => {
    offsets.push(at);
    write(`${i + 1} 0 obj\n`);
    object.forEach(write);
    write('\nendobj\n');
  });
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return joined(parts);
}
