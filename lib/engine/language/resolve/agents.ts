import { personNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Draft, DraftEntity } from './draft';
import { nameKey } from './names';

/** Someone a row refers to, by what they do with it rather than by the name of their table. */
export interface Agent {
  readonly entity: DraftEntity;
  readonly role: string;
}

/** "the brewer in charge", "the mechanic responsible": the thing itself. */
const charged = / (?:in charge|responsible|on duty|concerned|involved|in question)$/;
/** "recorded by", "approved by". */
const doneBy = /^(?:[a-z]+ )?[a-z]+(?:ed|en|wn|de|ht) by$/;
/** Whoever works with the database. */
const people =
  /^(?:user|employee|staff|staff member|worker|colleague|crew member|team member|account|operator|person|volunteer|official)$/;
/** Whoever does the work where no plainer word for them is a table. */
const professions =
  /(?:^| )(?:nurse|officer|clerk|technician|caseworker|adviser|advisor|consultant|engineer|carer|caretaker|assistant|receptionist|cashier|teller|underwriter|adjuster|assessor|analyst|dispatcher|planner|warden|registrar|secretary|mechanic|inspector|worker)$/;
/** Somebody else who may have done it: no customer and the like. */
const worksToo = (key: string): boolean => {
  const head = headOf(key);
  return (
    personNouns.has(head) &&
    !/^(?:customer|client|patient|guest|borrower|applicant|claimant|citizen|relative|owner|holder|donor|tenant|buyer|recipient)$/.test(
      head,
    )
  );
};
const acting =
  /^(?:handler|assignee|reviewer|approver|recorder|creator|reporter|examiner|checker|responsible person|person in charge|responsible|processor|organi[sz]er|coordinator|caseworker|case worker|contact person in charge|inspector|editor|moderator|requester|auditor|verifier|operator|administrator|manager|clerk)$/;

/** "project manager", "sales personnel", "head of the section": one of those who work here, by the part they play. */
const heading =
  /^(?:[a-z]+ )?(?:personnel|supervisor|team leader|leader|staff member)$|^(?:department|project|team|group|section|unit|branch|division|store|shift|site) (?:head|manager|lead|chief)$|^(?:head|manager|leader) of (?:the )?[a-z]+$/;

/**
 * Who an item of a list stands for, where it names a part somebody plays: the thing it names with "in charge" behind it,
 * or, where exactly one table is of people who work with the data, one of them. Undefined for anything else.
 */
export function agentOf(draft: Draft, owner: DraftEntity, name: string): Agent | undefined {
  const base = name.replace(charged, '');
  const named = base === name ? undefined : draft.lookup(base);
  if (named && named !== owner) return { entity: named, role: name };
  if (!doneBy.test(name) && !acting.test(name) && !heading.test(name)) return undefined;
  if (draft.lookup(name) !== undefined) return undefined;
  const all = [...draft.entities.values()];
  const able = all.filter((e) => people.test(nameKey(e.name)));
  const skilled = able.length === 0 ? all.filter((e) => professions.test(nameKey(e.name))) : able;
  const only = skilled.length === 1 ? skilled[0] : undefined;
  if (able.length === 0 && all.some((e) => e !== only && e !== owner && worksToo(nameKey(e.name)))) return undefined;
  return only && only !== owner ? { entity: only, role: name } : undefined;
}
