import { awkwardness, type Block } from './pack';

const COLUMN_GAP = 60;
const ROW_GAP = 36;
/** More turns than this leave no trace of the ranks. */
const MOST_TURNS = 12;

/**
 * A tall block with each of its columns split into several, the tables taking turns, so that the order from top to
 * bottom stays and neighbours stay near. A block that no folding brings nearer to a screen's shape stays as it is.
 */
export function fold(block: Block): Block {
  let best = block;
  for (let turns = 2; turns <= MOST_TURNS; turns++) {
    const folded = foldBy(block, turns);
    if (awkwardness(folded) >= awkwardness(best)) break;
    best = folded;
  }
  return best;
}

function foldBy(block: Block, turns: number): Block {
  const items: Block['items'][number][] = [];
  let [left, height] = [0, 0];
  for (const column of columnsOf(block, turns)) {
    const bottoms = new Array<number>(turns).fill(0);
    const widest = Math.max(...column.items.map((item) => item.width));
    column.items.forEach((item, i) => {
      const turn = i % turns;
      const y = Math.max(item.y / turns, bottoms[turn] ?? 0);
      bottoms[turn] = y + item.height + ROW_GAP;
      items.push({ ...item, x: left + turn * (widest + COLUMN_GAP), y });
    });
    height = Math.max(height, ...bottoms.map((bottom) => bottom - ROW_GAP));
    const used = Math.min(turns, column.items.length);
    left += used * (widest + COLUMN_GAP) - COLUMN_GAP + column.gap;
  }
  return { items, width: Math.max(...items.map((item) => item.x + item.width)), height };
}

interface Column {
  readonly items: Block['items'];
  /** To the next column. */
  readonly gap: number;
}

/** The ranks of a block, from left to right, each from top to bottom: dot puts the centres of a rank on one line. */
function columnsOf(block: Block, turns: number): readonly Column[] {
  const byCentre = new Map<number, Block['items'][number][]>();
  for (const item of block.items) {
    const centre = Math.round(item.x + item.width / 2);
    const column = byCentre.get(centre);
    if (column) column.push(item);
    else byCentre.set(centre, [item]);
  }
  const columns = [...byCentre].sort(([a], [b]) => a - b).map(([, items]) => items.sort((a, b) => a.y - b.y));
  return columns.map((items, i) => {
    const right = Math.max(...items.map((item) => item.x + item.width));
    const next = Math.min(...(columns[i + 1] ?? []).map((item) => item.x));
    // Long ranks leave dot wide channels between them; folded ones need less.
    return { items, gap: Number.isFinite(next) ? Math.max(2 * COLUMN_GAP, (next - right) / turns) : 0 };
  });
}
