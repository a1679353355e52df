import { partNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Draft } from './draft';
import { references } from './links';
import { nameKey } from './names';

/**
 * "An invoice has lines" makes invoice lines: a bare part is named with its whole, as in any schema with more than one
 * kind of line. Only where it has one whole and nothing else goes by that name. The id stays the text's.
 */
export function namePartsByWhole(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    if (entity.name.includes(' ') || !generic.has(entity.name) || !partNouns.has(entity.name)) continue;
    const wholes = references(draft, entity.id).filter(({ edge, to }) => edge.whole === to);
    const whole = wholes.length === 1 && wholes[0] ? draft.byId.get(wholes[0].to) : undefined;
    if (!whole || whole === entity) continue;
    const name = `${headOf(whole.name)} ${entity.name}`;
    if (![...draft.entities.values()].some((e) => nameKey(e.name) === nameKey(name))) entity.name = name;
  }
}

/** Parts whose word says nothing of what they are part of. */
const generic = new Set(['line', 'item', 'detail', 'entry', 'part', 'position', 'row']);
