import type { Block } from './relation';

/**
 * What is given for one side of a join holds for the other: in `a JOIN b ON a.x = b.y WHERE a.x = $1`, `b.y` is given
 * too. Not from the inner side of an outer join outwards.
 */
export function spreadGiven(block: Block): void {
  for (let grown = true; grown; ) {
    grown = false;
    for (const relation of block.relations) {
      for (const { column, with: partner, other, by } of relation.joins) {
        const given = partner.conditions.equality;
        if (by !== 'equality' || other === undefined || !partner.drives || !given.has(other)) continue;
        if (relation.conditions.equality.has(column)) continue;
        relation.conditions.equality.add(column);
        grown = true;
      }
    }
  }
}
