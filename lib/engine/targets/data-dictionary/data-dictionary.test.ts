import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryVersion } from '../../testing/arbitrary-versions';
import { clinic } from '../../testing/clinic';
import { expectGolden } from '../testing/reads-back';
import { schemaDictionary } from './dictionary';
import { dataDictionary } from './index';
import { code, plain } from './markdown';

describe('the data dictionary', () => {
  it('of a readable design', async () => {
    await expectGolden(dataDictionary, clinic);
  });

  it('has a section for every table and a row of five cells for every column, whatever things are called', () => {
    fc.assert(
      fc.property(arbitraryVersion, fc.string({ unit: 'grapheme' }), (schema, name) => {
        const text = schemaDictionary(schema, name);
        const sections = text.split(/^## /m).slice(1, 1 + schema.tables.length);
        expect(sections).toHaveLength(schema.tables.length);
        sections.forEach((section, i) => {
          const rows = section
            .split('\n')
            .filter((line) => line.startsWith('| ') && line !== '| --- | --- | --- | --- | --- |');
          expect(rows).toHaveLength(1 + (schema.tables[i]?.columns.length ?? 0));
          for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('Markdown', () => {
  it('keeps names from being markup', () => {
    expect(plain('<b>|*x*\n_y_')).toBe('&lt;b&gt;\\|\\*x\\* \\_y\\_');
  });

  it('fences code in more backticks than it has', () => {
    expect([code('a'), code('a`b'), code('``'), code('a|b'), code('')]).toEqual([
      '`a`',
      '``a`b``',
      '``` `` ```',
      '`a\\|b`',
      '',
    ]);
  });
});
