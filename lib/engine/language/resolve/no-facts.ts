import { singular } from '../../model/inflect';
import { namesPerson } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import type { Draft, DraftEntity } from './draft';
import { nameKey } from './names';

/** "the transfer history of each player, including ...": the rows of its records are its history. */
export function keptByRow(draft: Draft, owner: DraftEntity, { name }: Item): boolean {
  if (!name.endsWith(' history')) return false;
  const of = name.slice(0, -' history'.length);
  return [`${of} record`, `${of} change`, of].some((record) => {
    const row = draft.lookup(record);
    return row !== undefined && row !== owner && row.kind === 'event';
  });
}

/** Names that stand for facts without naming one. */
export const genericNames =
  /^(?:attributes?|information|detail|data|operation|such|other|function|record|basic information|relevant information|following|others?|content information|etc|details|thing|situation|personal information|process|entity|field|parameter|functions?|management|related information|query|statistic|statistics|.* (?:function|functions|functionality|management|operations?|query|queries))$/;

/** "customer information" among the facts of a customer says nothing more. */
export const ownInformation = (name: string, owner: string): boolean => {
  const about = / (?:information|info|details?|data)$/.exec(name);
  return (
    about !== null &&
    (nameKey(owner) === nameKey(name.slice(0, about.index)) ||
      nameKey(owner).endsWith(` ${nameKey(name.slice(0, about.index))}`))
  );
};

/** "members to register accounts": what they may do. */
export function whoMayDo(name: string): boolean {
  const at = name.indexOf(' to ');
  if (at < 0 || !namesPerson(singular(name.slice(0, at)))) return false;
  return verbForms.get(name.slice(at + 4).split(' ')[0] ?? '')?.form === 'base';
}
