import type { ConceptualRule } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import { article, withArticle } from '../../model/inflect';
import { spansOf } from '../../model/origin';
import type { Claim } from '../claims';
import { quoted } from '../findings';
import type { Draft } from './draft';
import { between } from './links';
import { holderOf } from './members';

const ruleKinds = new Set<Claim['kind']>(['unique', 'compare', 'noOverlap']);
/** More of them say nothing new. */
const MOST = 50;

/** A finding on each rule of the text that no rule of the model comes from, so that nobody relies on it. */
export function rulesMissed(draft: Draft, rules: readonly ConceptualRule[], text: string): readonly Diagnostic[] {
  const kept = new Set(rules.flatMap((rule) => spansOf(rule.origin).map((span) => span.start)));
  const out = new Map<number, Diagnostic>();
  for (const claim of draft.claims) {
    if (out.size >= MOST) break;
    if (!ruleKinds.has(claim.kind) || isPair(draft, claim) || kept.has(claim.span.start) || out.has(claim.span.start))
      continue;
    out.set(claim.span.start, missed(draft, claim, text));
  }
  return [...out.values()];
}

/** Of what a table of pairs relates, its key keeps every pair once already. */
function isPair(draft: Draft, claim: Claim): boolean {
  if (claim.kind !== 'unique' || claim.members.length !== 2) return false;
  const [a, b] = claim.members.map((name) => draft.lookup(name));
  return (
    a !== undefined && b !== undefined && between(draft, a, b).some((e) => e.aPerB === 'many' && e.bPerA === 'many')
  );
}

function missed(draft: Draft, claim: Claim, text: string): Diagnostic {
  const base = { code: 'language/rule-unplaced', severity: 'warning' as const, spans: [claim.span] };
  const message = `“${quoted(text, claim.span, LONGEST)}” is not enforced`;
  const held =
    claim.kind === 'unique' && claim.when !== undefined ? holderOf(draft, claim, claim.members, 1) : undefined;
  if (held && claim.kind === 'unique') {
    const { name } = held.entity;
    return {
      ...base,
      message: `${message}: nothing of ${article(name)} ${name} says whether it is ${claim.when}.`,
      hint: `Give it a state or an end, for example: “${withArticle(name)} has a status (open or closed).”`,
    };
  }
  return {
    ...base,
    message: `${message}: what it names is not known of one and the same thing.`,
    hint: 'Say the facts with the thing that has them, for example: “The discount of an order must be lower than its price.”',
  };
}

const LONGEST = 80;
