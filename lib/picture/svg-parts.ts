/** A piece of text in a drawing: where its baseline starts (or ends, or has its middle) and how large it is, in CSS pixels. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
}

export interface SvgParts {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

/** The size of a diagram's SVG and the texts in it, from its own top left corner. */
export function svgParts(svg: string): SvgParts {
  const [, x = 0, y = 0, width = 0, height = 0] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
  const texts: PlacedText[] = [];
  let [left, top] = [0, 0];
  for (const [, tx, ty, style = '', atX, atY, content = ''] of svg.matchAll(pieces)) {
    if (tx !== undefined) [left, top] = [Number(tx), Number(ty)];
    else
      texts.push({
        text: unescaped(content),
        x: left + Number(atX) - x,
        y: top + Number(atY) - y,
        ...(styles[style] ?? { anchor: 'start', size: 13 }),
      });
  }
  return { width, height, texts };
}

/** A table's place, or a text at its place in the table; as lib/engine/diagram writes them. */
const pieces =
  /<g transform="translate\((\S+) (\S+)\)">|<text(?: class="([^"]*)")? x="([^"]*)" y="([^"]*)">([^<]*)<\/text>/g;

const styles: Readonly<Record<string, Pick<PlacedText, 'anchor' | 'size'>>> = {
  'fd-type': { anchor: 'end', size: 12 },
  'fd-badge-text': { anchor: 'middle', size: 11 },
  'fd-foot-text': { anchor: 'start', size: 11 },
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });
