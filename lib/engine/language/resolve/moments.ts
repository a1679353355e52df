import { remembered } from '../../model/remembered';
import { wordsIn } from '../lexicon/phrase-words';
import type { DraftAttribute, DraftEntity } from './draft';

/** Words of the same moment in a thing's life under one stem: "begins", "starting" and "opened" are its start. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(?:start|starts|started|starting|begin|begins|began|begun|beginning|commence\w*|commencement)$/, 'start'],
  [/^(?:end|ends|ended|ending|finish\w*|conclu\w*)$/, 'end'],
  [/^(?:arriv\w*)$/, 'arrive'],
  [/^(?:depart\w*)$/, 'depart'],
  [/^(?:enter\w*|entry|entrance)$/, 'enter'],
  [/^(?:leav\w*|left)$/, 'leave'],
  [/^(?:exit\w*)$/, 'exit'],
  [/^(?:birth|born)$/, 'birth'],
  [/^(?:death|died|dies)$/, 'death'],
  [/^(?:maximum|max)$/, 'max'],
  [/^(?:minimum|min)$/, 'min'],
];

/** A word without its inflection, so that "issued", "issues" and "issue" meet. */
export const stemOf: (word: string) => string = remembered((word) => {
  for (const [shape, stem] of families) if (shape.test(word)) return stem;
  const bare = word
    .replace(/(?:ations?|ements?|ments?|ings?|ions?|als?|ures?|ed|es|s|e|y)$/, '')
    .replace(/([^aeiou])\1$/, '$1');
  return bare.length > 2 ? bare : word;
});

const generic = new Set([
  'date',
  'time',
  'day',
  'moment',
  'at',
  'on',
  'of',
  'the',
  'number',
  'is',
  'timestamp',
  'when',
]);
const timeWord = /^(?:date|time|day|moment|instant|minute|hour|month|year|timestamp|week|night)$/;

/** What a name says beside "date", "time" and the like, as stems. */
const stems: (name: string) => readonly string[] = remembered((name) => {
  const words = name.split(/[ -]/);
  const telling = words.filter((w) => !generic.has(w));
  return (telling.length > 0 ? telling : words).map(stemOf);
});

const isMoment = (a: DraftAttribute): boolean => a.type === 'date' || a.type === 'timestamp';

/** The attributes whose words, inflected or not, hold all of a name's. */
export function attributesWith(entity: DraftEntity, name: string): readonly DraftAttribute[] {
  const wanted = stems(name);
  return [...entity.attributes.values()].filter((a) => {
    const have = stems(a.name);
    return wanted.every((w) => have.includes(w));
  });
}

/** The one attribute whose words, inflected or not, hold all of a name's: "the start" is "started at". */
export function attributeByStems(entity: DraftEntity, name: string): DraftAttribute | undefined {
  const near = attributesWith(entity, name);
  if (near.length === 1) return near[0];
  const least = [...near].sort((a, b) => wordsIn(a.name) - wordsIn(b.name));
  if (least[0] && least[1] && stems(least[0].name).length < stems(least[1].name).length) return least[0];
  if (near.length === 0 && timeWord.test(name)) {
    const moments = [...entity.attributes.values()].filter((a) => isMoment(a) || timeWord.test(a.name));
    return moments.length === 1 ? moments[0] : undefined;
  }
  return undefined;
}

const opens =
  /^(?:start|from|enter|open\w*|first|since|arrive|depart|check in|checked in|check|borrow\w*|lent|valid from)$/;
const closes =
  /^(?:end|to|until|till|thru|leave|exit|clos\w*|last|arrive|depart|return\w*|out|checked out|valid to|valid until)$/;

/** The start and the end of an entity's period, where two of its moments are named as such. */
export function periodOf(
  entity: DraftEntity,
): { readonly from: DraftAttribute; readonly to: DraftAttribute } | undefined {
  const moments = [...entity.attributes.values()].filter(isMoment);
  let best: { from: DraftAttribute; to: DraftAttribute; score: number } | undefined;
  for (let i = 0; i < moments.length; i++) {
    for (let k = 0; k < moments.length; k++) {
      const from = moments[i] as DraftAttribute;
      const to = moments[k] as DraftAttribute;
      if (i === k || from.type !== to.type) continue;
      const score = pairScore(from.name, to.name, i < k);
      if (score > 0 && score > (best?.score ?? 0)) best = { from, to, score };
    }
  }
  return best;
}

function pairScore(from: string, to: string, inOrder: boolean): number {
  const a = from.split(/[ -]/);
  const b = to.split(/[ -]/);
  const start = a.find((w) => opens.test(stemOf(w)));
  const end = b.find((w) => closes.test(stemOf(w)));
  if (!start || !end || stemOf(start) === stemOf(end)) return 0;
  const either = /^(?:arrive|depart)$/;
  if (either.test(stemOf(start)) && either.test(stemOf(end)) && !inOrder) return 0;
  const restA = a.filter((w) => w !== start && !generic.has(w)).join(' ');
  const restB = b.filter((w) => w !== end && !generic.has(w)).join(' ');
  return 1 + (restA === restB ? 2 : 0) + (inOrder ? 0.5 : 0) - (restA === 'actual' ? 0.25 : 0);
}

/** The one moment at which a thing happens, where its facts name one and no end; when it was written does not count. */
export function onlyMoment(entity: DraftEntity): DraftAttribute | undefined {
  const moments = [...entity.attributes.values()].filter(
    (a) => isMoment(a) && !/^(?:creat|record|updat|enter|book|register|order|log)/.test(a.name),
  );
  return moments.length === 1 ? moments[0] : undefined;
}
