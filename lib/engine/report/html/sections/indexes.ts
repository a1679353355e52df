import { createIndexSql } from '../../../dialects/indexes';
import type { AccessPattern } from '../../../model/access-pattern';
import type { Index, Table } from '../../../model/schema';
import type { ReportContext } from '../context';
import { type Html, html } from '../html';
import { codeBlock, dataTable, elementLink } from '../parts';
import type { ReportSection } from '../section';

interface Found {
  readonly table: Table;
  readonly index: Index;
}

/** Each way the data is read with the indexes that serve it, then each index with its statement. */
export const indexes: ReportSection = {
  id: 'indexes',
  title: 'Indexes',
  count: (context) => allIndexes(context).length,
  body: (context) => {
    const all = allIndexes(context);
    const { patterns } = context.design;
    if (all.length === 0 && patterns.length === 0) return null;
    return html`${patterns.length > 0 && patternTable(context, patterns, all)}${all.map((found) => indexPart(context, found))}`;
  },
};

const allIndexes = ({ design }: ReportContext): readonly Found[] =>
  design.schema.tables.flatMap((table) => table.indexes.map((index) => ({ table, index })));

function patternTable(context: ReportContext, patterns: readonly AccessPattern[], all: readonly Found[]): Html {
  const rows = patterns.map((pattern) => {
    const serving = all.filter(({ index }) => index.serves.includes(pattern.id));
    const links = serving.map(({ index }, i) => html`${i > 0 && ', '}${elementLink(context, index.id)}`);
    return [
      pattern.label,
      pattern.assumed ? `${pattern.frequency}, assumed` : pattern.frequency,
      links.length > 0 ? links : 'a key, or no index of its own',
    ];
  });
  return dataTable('Ways the data is read', [{ head: 'Query' }, { head: 'How often' }, { head: 'Served by' }], rows);
}

function indexPart(context: ReportContext, { table, index }: Found): Html {
  const patterns = context.design.patterns.filter((pattern) => index.serves.includes(pattern.id));
  const serves = patterns.map((pattern) => pattern.label).join('; ');
  const sql = `${createIndexSql(context.sql, table.id, index)};`;
  return html`<details class="index"><summary><code>${index.name}</code> <span class="purpose">${index.purpose}</span></summary>${
    serves !== '' && html`<p><strong>Serves</strong> ${serves}</p>`
  }${codeBlock(sql, `SQL of ${index.name}`)}</details>`;
}
