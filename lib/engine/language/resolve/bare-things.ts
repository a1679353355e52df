import { typeByEnding } from '../lexicon/attribute-types';
import { eventNouns, namesPerson, partNouns, recordHeads } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Draft, DraftEntity } from './draft';
import { references } from './links';
import { nameKey } from './names';

/**
 * A thing of which nothing is told but that it is there gets a name, so that its rows can be told apart. Happenings,
 * parts, links and kinds are told apart by what they refer to. Call it when everything else is known.
 */
export function nameTheBare(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    // Its own key tells nothing of it either.
    const told = [...entity.attributes.keys()].some((key) => key !== 'id' && key !== `${nameKey(entity.name)} id`);
    if (told || entity.kind !== 'strong' || entity.made || !canBeNamed(entity)) continue;
    // A category below another is told apart by no more than that.
    const refers = references(draft, entity.id).some(({ to }) => to !== entity.id);
    if (!namesPerson(entity.name) && refers) continue;
    entity.attributes.set('name', {
      name: 'name',
      type: typeByEnding('name')?.type ?? 'text',
      facets: {},
      spans: entity.spans.slice(0, 1),
      pattern: 'bare-thing',
    });
  }
}

function canBeNamed(entity: DraftEntity): boolean {
  const head = headOf(entity.name);
  return (
    !eventNouns.has(head) &&
    !partNouns.has(head) &&
    !recordHeads.has(head) &&
    /^(?:undefined|text)$/.test(`${typeByEnding(entity.name)?.type}`)
  );
}
