import type { Claim } from '../claims';
import { wordsIn } from '../lexicon/phrase-words';
import { ruleNames } from '../phrases/rule-shape';
import { nameKey } from '../resolve/names';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const all =
  '(?:everything(?: else)?|all(?: of)?(?: (?:the|its|their|these|those|our|other))?(?: (?:other )?(?:fields?|attributes?|facts?|data|details?|values?|columns?|information|items|of them|of these|entries))?|every (?:field|attribute|fact|value|column)|(?:the|all) (?:others?|rest|remaining (?:fields|attributes|facts|ones)))';
const but =
  '(?:except(?: for)?|but(?: not)?|apart from|other than|excluding|save(?: for)?|besides|with the exception of)';
const must = '(?:is|are|must be|have to be|has to be|should be|shall be|needs to be)';
const optional = '(?:optional|not required|not mandatory|nullable|voluntary|not necessary)';
const required =
  '(?:required|mandatory|compulsory|obligatory|filled in|given|present|entered|provided|not null|necessary)';

const requiredBut = [
  new RegExp(`^${all} ${must} ${required},? ${but} (.+?)(?: \\(.*)?$`),
  new RegExp(`^${all},? ${but} (.+?),? ${must} ${required}$`),
  new RegExp(`^only (.+?) (?:is|are|may be) ${optional}$`),
];
const optionalBut = [
  new RegExp(`^${all} ${must} ${optional},? ${but} (.+)$`),
  new RegExp(`^${all},? ${but} (.+?),? ${must} ${optional}$`),
  new RegExp(`^only (.+?) ${must} ${required}(?:,? (?:the rest|everything else|all others) ${must} ${optional})?$`),
];
const allOptional = new RegExp(`^${all} ${must} ${optional}$`);
const allRequired = new RegExp(`^${all} ${must} ${required}$`);

export const allBut: SentencePattern = {
  id: 'all-but',
  doc: '"All fields are required except the phone number", "only the name is required": which facts of the list before may be missing.',
  final: false,
  needs: /\b(?:all|everything|every|only|others?|rest)\b/,
  examples: [
    {
      text: 'A guest has a name, an email and a phone. All fields are required except the phone.',
      reads: ['guest.phone (optional: all but this are required)'],
    },
    {
      text: 'A guest has a name, an email and a phone. Only the name is required.',
      reads: ['guest.email (optional: not among the required)', 'guest.phone (optional: not among the required)'],
    },
  ],
  match(context) {
    const text = lowerOf(context.sentence)
      .replace(/ [.!]$/, '')
      .replace(/ ,/g, ',');
    if (!/\b(?:all|everything|every|only|the others?|the rest)\b/.test(text)) return undefined;
    const facts = context.lastFacts ?? [];
    const owner = facts[0]?.owner ?? context.owner ?? context.topic;
    const optionals = named(requiredBut, text);
    const others = named(optionalBut, text) ?? (allOptional.test(text) ? [] : undefined);
    const base = { pattern: this.id, span: context.sentenceSpan };
    const done: Claim = { ...base, kind: 'ignored', why: 'says which facts are required' };
    const lacking = (name: string, reason: string, of = owner): Claim => ({
      ...base,
      kind: 'facets',
      ...(of !== undefined && { owner: of }),
      name,
      facets: { optional: reason },
    });
    if (optionals) return [...optionals.map((name) => lacking(name, 'all but this are required')), done];
    if (others) {
      const kept = new Set(others.map(nameKey));
      const rest = facts.filter(
        (f) => ![...kept].some((k) => nameKey(f.name) === k || nameKey(f.name).endsWith(` ${k}`)),
      );
      return [...rest.map((f) => lacking(f.name, 'not among the required', f.owner)), done];
    }
    return allRequired.test(text) ? [done] : undefined;
  },
};

/** The names a shape leaves out, when all of them are names of facts or things. */
function named(shapes: readonly RegExp[], text: string): readonly string[] | undefined {
  for (const shape of shapes) {
    const m = shape.exec(text);
    const names = m ? ruleNames(m[1] ?? '') : [];
    if (names.length > 0 && names.every((n) => (isFact(n) || couldBeThing(n)) && wordsIn(n) < 5)) return names;
  }
  return undefined;
}
