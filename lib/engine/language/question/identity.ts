import { withArticle } from '../../model/inflect';
import type { Draft, DraftAttribute, DraftEntity } from '../resolve/draft';
import { references } from '../resolve/links';
import type { Candidate } from './candidate';

/** "Is the email of a customer unique?", or, of a thing without any fact, "What tells one tag from another?" */
export function identity(draft: Draft): readonly Candidate[] {
  return [...draft.entities.values()].flatMap((entity) => {
    if (entity.made || entity.supertype !== undefined) return [];
    if (entity.attributes.size === 0) return references(draft, entity.id).length > 1 ? [] : [nothingKnown(entity)];
    const facts = [...entity.attributes.values()];
    if (facts.some((a) => a.facets.unique || a.facets.key) || ruled(draft, entity)) return [];
    const key = facts.find(identifying) ?? facts.find((a) => a.name === 'name');
    return key ? [isUnique(draft, entity, key)] : [];
  });
}

const identifying = (a: DraftAttribute): boolean =>
  a.type === 'email' ||
  (a.type === 'code' && !/zip|post|plate|token|hash/.test(a.name)) ||
  /^(?:slug|username|sku|isbn)$/.test(a.name);

const ruled = (draft: Draft, entity: DraftEntity): boolean =>
  draft.claims.some((c) => c.kind === 'unique' && c.owner !== undefined && draft.lookup(c.owner) === entity);

function isUnique(draft: Draft, entity: DraftEntity, key: DraftAttribute): Candidate {
  const referrers = draft.edges.filter((e) => !e.dropped && (e.a === entity.id || e.b === entity.id)).length;
  const the = `${key.name} of ${withArticle(entity.name).toLowerCase()}`;
  return {
    uncertainty: key.name === 'name' ? 0.5 : 0.6,
    effect: 1.7 + Math.min(referrers, 3) * 0.2,
    question: {
      text: `Can two ${entity.name} records have the same ${key.name}?`,
      answers: [
        { label: 'No', sentence: `The ${the} is unique.` },
        { label: 'Yes', sentence: `The ${the} is not unique.` },
      ],
      assumed: 1,
    },
  };
}

function nothingKnown(entity: DraftEntity): Candidate {
  const owner = withArticle(entity.name);
  return {
    uncertainty: 1,
    effect: 1.6,
    question: {
      text: `What tells one ${entity.name} from another?`,
      answers: [
        { label: 'A unique name', sentence: `${owner} has a unique name.` },
        { label: 'A unique number', sentence: `${owner} has a unique number.` },
        { label: 'A name that may repeat', sentence: `${owner} has a name.` },
      ],
      assumed: 2,
    },
  };
}
