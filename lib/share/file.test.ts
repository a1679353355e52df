import { describe, expect, it } from 'vitest';
import { design, designFileText } from '@/lib/engine';
import { openFile } from './file';

describe('a design file', () => {
  const made = design({ name: 'Shop', text: 'A customer has a name. A customer places orders.', overrides: [] });
  const file = designFileText(made, { 't:customer': { x: 1, y: 2 } });

  it('opens as the design it was exported from', () => {
    expect(openFile(file)).toEqual({
      ok: true,
      content: {
        name: 'Shop',
        text: made.brief.text,
        overrides: [],
        queries: '',
        excludes: {},
        edits: null,
        layout: { 't:customer': { x: 1, y: 2 } },
      },
    });
  });

  it('of another kind, or damaged, is refused with what to do', () => {
    for (const text of ['', 'hello', '{}', '[]', 'null', file.slice(0, -20), file.replace('"text"', '"txt"')])
      expect(openFile(text)).toEqual({ ok: false, error: expect.stringMatching(/design/) });
    const far = file.replace('"x": 1', '"x": 1e300');
    expect(openFile(far)).toEqual({ ok: false, error: expect.stringMatching(/damaged/) });
  });
});
