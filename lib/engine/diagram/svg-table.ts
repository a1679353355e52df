import { escapeMarkup, printable } from './markup';
import { metrics } from './metrics';
import type { SceneTable } from './scene';
import type { BadgeView, RowView } from './table-view';
import { fitted, headerWidth, nameWidth, typeWidth } from './text-pixels';

/** The key marks, 18 by 14 from their top left corner, and the diamonds, around their middle. */
export const symbols =
  '<g id="fd-primary" class="fd-pk"><circle cx="3.5" cy="9.5" r="2.5"/><path d="M5.3 7.7 10 3M8.2 4.8l1.8 1.8"/></g>' +
  '<path id="fd-foreign" class="fd-fk" d="M1.5 3.5v4a2 2 0 0 0 2 2H11M8.5 7l2.5 2.5L8.5 12"/>' +
  '<path id="fd-also" class="fd-fk" d="M11 7h5M13.8 4.8 16 7l-2.2 2.2"/>' +
  '<path id="fd-set" class="fd-set" d="M0 -4.5L4.5 0L0 4.5L-4.5 0Z"/>' +
  '<path id="fd-null" class="fd-null" d="M0 -4.5L4.5 0L0 4.5L-4.5 0Z"/>';

const text = (x: number, y: number, content: string, style = ''): string =>
  `<text${style && ` class="${style}"`} x="${x}" y="${y}">${escapeMarkup(content)}</text>`;

/** A table node at its place. */
export function tableMarkup(table: SceneTable): string {
  const { view, width, height } = table;
  const room = width - 2 * metrics.padding;
  const body = view.rows.length > 0 ? `<path class="fd-line" d="M0 ${view.header}H${width}"/>` : '';
  const footer = view.footer
    ? `<path class="fd-line" d="M0 ${view.footer.y}H${width}"/>` +
      text(metrics.padding + metrics.keySlot, view.footer.y + 16, view.footer.text, 'fd-foot-text')
    : '';
  return (
    `<g transform="translate(${table.x} ${table.y})">` +
    `<rect class="fd-node" width="${width}" height="${height}" rx="${metrics.radius}"/>` +
    `<path class="fd-head" d="${headerPath(width, view.header, view.rows.length === 0 && !view.footer)}"/>` +
    text(metrics.padding, 23, fitted(printable(view.name), room, headerWidth), 'fd-name') +
    `${body}${view.rows.map((row) => rowMarkup(row, width)).join('')}${footer}</g>`
  );
}

/** The header's background inside the node's border: round at the top, and at the bottom when nothing follows. */
function headerPath(width: number, height: number, alone: boolean): string {
  const r = metrics.radius - 0.5;
  const right = width - 0.5;
  const bottom = alone
    ? `V${height - 0.5 - r}A${r} ${r} 0 0 1 ${right - r} ${height - 0.5}H${0.5 + r}A${r} ${r} 0 0 1 0.5 ${height - 0.5 - r}`
    : `V${height}H0.5`;
  return `M0.5 ${0.5 + r}A${r} ${r} 0 0 1 ${0.5 + r} 0.5H${right - r}A${r} ${r} 0 0 1 ${right} ${0.5 + r}${bottom}Z`;
}

function rowMarkup(row: RowView, width: number): string {
  const left = metrics.padding + metrics.keySlot;
  const right = width - metrics.padding - metrics.diamond - metrics.gap;
  const badges = row.badges.reduce((sum, badge) => sum + badge.width + metrics.gap / 2, 0);
  const room = right - left - badges - metrics.gap;
  const plainName = printable(row.name);
  const type = fitted(printable(row.type), Math.max(room * 0.45, room - nameWidth(plainName)), typeWidth);
  const name = fitted(plainName, room - typeWidth(type), nameWidth);
  const middle = row.y + metrics.row / 2;
  const nameEnd = left + nameWidth(name);
  return (
    `<g><title>${escapeMarkup(printable(row.label))}</title>${keyMark(row.key, middle)}` +
    text(left, middle + 4.5, name) +
    badgesMarkup(row.badges, nameEnd, middle) +
    text(right, middle + 4.5, type, 'fd-type') +
    `<use href="#fd-${row.nullable ? 'null' : 'set'}" x="${width - metrics.padding - metrics.diamond / 2}" y="${middle}"/></g>`
  );
}

function keyMark(key: RowView['key'], middle: number): string {
  const mark = (name: string) => `<use href="#fd-${name}" x="${metrics.padding}" y="${middle - 7}"/>`;
  if (key === 'none') return '';
  return key === 'both' ? mark('primary') + mark('also') : mark(key);
}

function badgesMarkup(badges: readonly BadgeView[], from: number, middle: number): string {
  let x = from;
  return badges
    .map((badge) => {
      x += metrics.gap / 2;
      const at = Math.round(x * 10) / 10;
      x += badge.width;
      const box = `<rect class="fd-badge" x="${at}" y="${middle - metrics.badgeHeight / 2}" width="${badge.width}" height="${metrics.badgeHeight}" rx="4"/>`;
      return box + text(Math.round((at + badge.width / 2) * 10) / 10, middle + 4, badge.text, 'fd-badge-text');
    })
    .join('');
}
