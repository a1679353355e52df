import type { Layout } from '../model/layout';
import type { Schema } from '../model/schema';
import { crowFoot } from './crow-foot';
import type { EdgeEnd } from './edges';
import { layered } from './layered/layered';
import { escapeMarkup } from './markup';
import type { MarkerPlace } from './route';
import { type Scene, type SceneEdge, sceneOf } from './scene';
import { type DiagramTheme, diagramStyle } from './svg-style';
import { symbols, tableMarkup } from './svg-table';

const MARGIN = 40;

/**
 * The whole diagram as one SVG that needs nothing else, with the canvas's look. Tables without a place in `layout` make
 * the whole be laid out afresh. Theme `page` takes its colours from custom properties of the page it stands in.
 */
export function diagramSvg(schema: Schema, layout: Layout, theme: DiagramTheme): string {
  const complete = schema.tables.every((table) => layout[table.id]);
  const scene = sceneOf(schema, complete ? layout : layered(schema));
  const [width, height] = [scene.width + 2 * MARGIN, scene.height + 2 * MARGIN];
  const [x, y] = [scene.x - MARGIN, scene.y - MARGIN];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="fd" role="img" aria-label="${escapeMarkup(titleOf(scene))}" ` +
    `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">` +
    `<title>${escapeMarkup(titleOf(scene))}</title>` +
    `<style>${diagramStyle(theme)}</style><defs>${symbols}${footSymbols}</defs>` +
    `<rect class="fd-canvas" x="${x}" y="${y}" width="${width}" height="${height}"/>` +
    `<g>${scene.edges.map(edgeMarkup).join('')}</g><g>${scene.tables.map(tableMarkup).join('')}</g></svg>`
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const titleOf = (scene: Scene): string =>
  `Entity-relationship diagram: ${counted(scene.tables.length, 'table')}, ${counted(scene.edges.length, 'relationship')}`;

const footSymbols = (Object.keys(crowFoot) as readonly EdgeEnd[])
  .map((end) => {
    const { path, circle } = crowFoot[end];
    const ring = circle ? `<circle class="fd-ring" cx="${circle.x}" cy="0" r="${circle.radius}"/>` : '';
    return `<g id="fd-${end}"><path class="fd-foot" d="${path}"/>${ring}</g>`;
  })
  .join('');

const footMarkup = (end: EdgeEnd, { x, y, side }: MarkerPlace): string =>
  `<use href="#fd-${end}" transform="translate(${x} ${y})${side === 'left' ? ' scale(-1 1)' : ''}"/>`;

const edgeMarkup = ({ edge, route }: SceneEdge): string =>
  `<g><title>${escapeMarkup(`${edge.sentence} (${edge.label})`)}</title><path class="fd-edge" d="${route.d}"/>` +
  `${footMarkup(edge.childEnd, route.child)}${footMarkup(edge.parentEnd, route.parent)}</g>`;
