import { typeByEnding } from '../lexicon/attribute-types';
import { couldBeThing } from '../patterns/support';
import type { Item } from '../phrases/item';
import { keyBase } from './names';

/** What is said of a name, beside how much it weighs. */
export interface Said {
  readonly owns?: number;
  readonly related?: number;
  readonly spoken?: boolean;
  readonly plural?: boolean;
  readonly many?: boolean;
  readonly keyed?: boolean;
  readonly definite?: boolean;
  readonly belongs?: boolean;
  readonly items?: readonly Item[];
}

/** Adds to what is known of a name. */
export type Add = (name: string, score: number, said?: Said) => void;

/** What a list of facts says of what its item names. */
export function weighItem(item: Item, add: Add): void {
  const many = item.count?.max === 'many';
  if (many && !typeByEnding(item.name)) add(item.name, 1, { related: 1 });
  else if (many) add(item.name, 0.7, { related: 1, plural: item.plural });
  else if (item.linkFacts && !typeByEnding(item.name)) add(item.name, 0.5);
  else if (!typeByEnding(item.name))
    add(item.name, item.plural ? 0.6 : 0.3, { definite: item.determiner === 'the' && !item.plural });
  const base = keyBase(item.name);
  if (base !== undefined && couldBeThing(base)) add(base, 0.4);
  if (item.facets.reference) add(item.facets.reference, 1);
}
