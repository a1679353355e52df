import type { Claim, Side } from '../claims';
import { eventNouns } from '../lexicon/nouns';
import { clausesOf } from '../phrases/clauses';
import { lowerOf, type Token } from '../tokens/token';
import { complementsOf } from './complements';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const period =
  /\bfrom (?:(?:an?|some|one|its|the|which) (?:start(?:ing)? |certain |given )?(?:date|day|time|moment) (?:to|until|till|up to) (?:an?|some|another|its|the|which) (?:end(?:ing)? |certain |given |other )?(?:date|day|time|moment|other)|when (?:to|until|till) when)\b/;
const assigning =
  /^(?:assign|allocate|allot|post|attach|appoint|second|station|employ|work|belong|live|drive|occupy|play|teach|serve|lead|head)$/;

export const forPeriod: SentencePattern = {
  id: 'for-period',
  doc: '"A driver is assigned to a van from a date to a date": one is with the other for a time, and with others before and after.',
  final: true,
  needs: /^from$/,
  examples: [
    {
      text: 'A driver is assigned to a van from a date to a date.',
      reads: ['event driver van of driver + van: starts on, ends on'],
    },
    {
      text: 'A nurse works on a ward from a start date until an end date.',
      reads: ['event nurse ward of nurse + ward: starts on, ends on'],
    },
  ],
  match(context) {
    const t = context.sentence;
    const text = lowerOf(t);
    const hit = period.exec(text);
    if (!hit) return undefined;
    const clause = clausesOf(t)[0];
    const subject = clause?.subjects[0];
    if (!clause?.verb || clause.verb.negated || !assigning.test(clause.verb.lemma) || !subject || subject.pronoun)
      return undefined;
    if (isOrganisation(subject) || isFact(subject.name) || eventNouns.has(subject.head)) return undefined;
    const before = clause.rest.slice(0, Math.max(0, clause.rest.findIndex(isFrom)));
    const others = complementsOf(before).filter(({ phrase }) => !phrase.pronoun && couldBeThing(phrase.name));
    const [other] = others;
    if (others.length !== 1 || !other || isFact(other.phrase.name) || other.phrase.name === subject.name)
      return undefined;
    const day = !/time|moment|when/.test(hit[0]);
    const span = context.sentenceSpan;
    const open = /\b(?:open|empty|blank|missing|current|until then|as long as|still)\b/.test(text.slice(hit.index));
    const items = [`starts ${day ? 'on' : 'at'}`, `ends ${day ? 'on' : 'at'}`].map((name, i) => ({
      name,
      plural: false,
      facets: i > 0 && open ? { optional: 'open while it lasts' } : {},
      span,
    }));
    const sides: readonly Side[] = [subject.name, other.phrase.name].map((name) => ({ name, plural: false }));
    const name = sides.map((s) => s.name).join(' ');
    const claim: Claim = { pattern: this.id, span, kind: 'event', name, participants: sides, items, weight: 3 };
    return [claim];
  },
};

const isFrom = (t: Token): boolean => t.lower === 'from';
