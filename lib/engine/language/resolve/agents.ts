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
  const able = [...draft.entities.values()].filter((e) => people.test(nameKey(e.name)));
  const only = able.length === 1 ? able[0] : undefined;
  return only && only !== owner ? { entity: only, role: name } : undefined;
}
