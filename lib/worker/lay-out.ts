import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { type Layout, layered, type Schema, tableView } from '@/lib/engine';
import { type Component, componentsOf } from './components';
import { type DotEdge, type DotNode, dotSource, readPlain } from './dot';
import { fold } from './fold';
import { awkwardness, type Block, packBlocks } from './pack';

/**
 * A place for every table, top left corners in pixels. Related tables are laid out by Graphviz dot from left to right,
 * which gives the fewest crossings at these sizes; should it fail, by the engine's own layout.
 */
export async function layOut(schema: Schema, load: () => Promise<Graphviz> = () => Graphviz.load()): Promise<Layout> {
  try {
    return layOutWith(await load(), schema);
  } catch {
    return layered(schema);
  }
}

function layOutWith(graphviz: Graphviz, schema: Schema): Layout {
  const nodes = schema.tables.map((table): DotNode => {
    const { width, height } = tableView(table, schema);
    return { id: table.id, width, height };
  });
  const parts = componentsOf(nodes, edgesOf(schema));
  const blocks = parts.filter((part) => part.nodes.length > 1).map((part) => blockOf(graphviz, part));
  const alone = new Set(parts.flatMap((part) => (part.nodes.length === 1 ? part.nodes.map((n) => n.id) : [])));
  if (alone.size > 0) blocks.push(aloneBlock(schema, nodes, alone));
  return packBlocks(blocks);
}

/** One edge for each pair of tables that a foreign key joins. */
function edgesOf(schema: Schema): readonly DotEdge[] {
  const known = new Set(schema.tables.map((table) => table.id));
  return schema.tables.flatMap((table) =>
    [...new Set(table.foreignKeys.map((fk) => fk.refTable))]
      .filter((parent) => parent !== table.id && known.has(parent))
      .map((parent) => ({ from: parent, to: table.id })),
  );
}

/** Height to width: a screen shows a design that is not taller than this without scrolling far. */
const TALLEST = 1.2;
/** Above so many tables another run of dot costs more than it gives. */
const MANY = 150;

/** A part laid out by dot. One that comes out tall is laid out again with its fans staggered, or else folded. */
function blockOf(graphviz: Graphviz, part: Component): Block {
  const source = dotSource(part.nodes, part.edges);
  const block = runDot(graphviz, source, part);
  if (block.height <= TALLEST * block.width) return block;
  if (part.nodes.length > MANY) return fold(block);
  const staggered = [3, 6].map((length) => runDot(graphviz, graphviz.unflatten(source, length, true, length), part));
  return fold(staggered.reduce((best, tried) => (awkwardness(tried) < awkwardness(best) ? tried : best), block));
}

function runDot(graphviz: Graphviz, source: string, { nodes }: Component): Block {
  const centres = readPlain(graphviz.layout(source, 'plain', 'dot'), nodes.length);
  return framed(
    nodes.map((node, i) => {
      const { x, y } = centres[i] ?? { x: 0, y: 0 };
      return { ...node, x: x - node.width / 2, y: -y - node.height / 2 };
    }),
  );
}

/** Tables that relate to none, as a block of their own. */
function aloneBlock(schema: Schema, nodes: readonly DotNode[], alone: ReadonlySet<string>): Block {
  const places = layered({ ...schema, tables: schema.tables.filter((table) => alone.has(table.id)) });
  return framed(
    nodes.filter((n) => alone.has(n.id)).map((node) => ({ ...node, ...(places[node.id] ?? { x: 0, y: 0 }) })),
  );
}

function framed(items: Block['items']): Block {
  const left = Math.min(...items.map((item) => item.x));
  const top = Math.min(...items.map((item) => item.y));
  return {
    items: items.map((item) => ({ ...item, x: item.x - left, y: item.y - top })),
    width: Math.max(...items.map((item) => item.x + item.width)) - left,
    height: Math.max(...items.map((item) => item.y + item.height)) - top,
  };
}
