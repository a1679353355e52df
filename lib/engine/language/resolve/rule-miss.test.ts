import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const missed = (text: string) => readBrief(text).diagnostics.filter((d) => d.code === 'language/rule-unplaced');

describe('a rule that the design cannot keep', () => {
  it('is a finding that names the state nothing tells', () => {
    const text = 'A member has a name. A loan has a date and is of one member. A member may have only one open loan.';
    const [finding] = missed(text);
    expect(finding?.message).toBe(
      '“A member may have only one open loan” is not enforced: nothing of a loan says whether it is open.',
    );
    expect(text.slice(finding?.spans[0]?.start, finding?.spans[0]?.end)).toContain('only one open loan');
    expect(missed(`${text} A loan has a status (open or closed).`)).toEqual([]);
  });

  it('is a finding where its facts are of nothing that is kept', () => {
    expect(missed('A wine has a name and a price. The sulphite must be lower than the tannin.')[0]?.message).toContain(
      'is not enforced',
    );
    expect(
      missed(
        'A wine has a name, a sulphite level and a tannin level. The sulphite level must be lower than the tannin level.',
      ),
    ).toEqual([]);
  });

  it('is none where a table of pairs keeps it', () => {
    expect(
      missed(
        'Films have a title. Festivals have a name. Films run at festivals, and festivals show many films. A film cannot be shown at the same festival twice.',
      ),
    ).toEqual([]);
  });
});

describe('what only a rule names', () => {
  it('is a fact and a reference of the thing the rule is of', () => {
    const { model } = readBrief(
      "A market has a name. A stall has a size. A stall's number is unique within its market.",
    );
    const stall = model.entities.find((e) => e.name === 'stall');
    expect(stall?.attributes.map((a) => a.name)).toContain('number');
    expect(model.relationships).toHaveLength(1);
    expect(model.rules).toMatchObject([{ kind: 'unique', entity: 'stall' }]);
  });

  it('is told apart by its kind in a comparison', () => {
    const { model } = readBrief(
      'A trip has a pickup address, a pickup time and a drop-off time. The drop-off time of a trip cannot precede the pickup.',
    );
    expect(model.rules).toMatchObject([
      { kind: 'compare', left: 'trip.drop_off_time', op: '>=', right: 'trip.pickup_time' },
    ]);
  });
});
