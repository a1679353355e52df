import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';

const words = (text: string): readonly string[] =>
  text
    .split(/ or | and |, /)
    .map((w) => w.replace(/^(?:already|either|in state|in status|the|long) /, '').trim())
    .filter(Boolean);
const numbers = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    five: 5,
    seven: 7,
    eight: 8,
    nine: 9,
    nineteen: 19,
    ten: 10,
    twenty: 20,
    hundred: 100,
    thousand: 1000,
    'a hundred': 100,
    'a thousand': 1000,
  }),
);

/** "nine in ten tickets", "9 out of 10 tickets", "one in twenty": as a percentage of them. */
const inPercent = (text: string): string =>
  text.replace(
    /\b(?:about |around |roughly |some |nearly |only )?(one|two|three|five|seven|eight|nine|nineteen|\d{1,3}) (?:in|out of|of) (?:every )?(ten|twenty|a hundred|hundred|a thousand|10|20|100|1000) (?=[a-z])/g,
    (all: string, part: string, of: string) => {
      const share = (numbers.get(part) ?? Number(part)) / (numbers.get(of) ?? Number(of));
      return share > 0 && share < 1 ? `${Math.round(share * 1000) / 10} % of ` : all;
    },
  );

const bare = (text: string): string => singular(text.replace(/^(?:of |the |our |all |their )+/, '').trim());

export const skew: SentencePattern = {
  id: 'skew',
  doc: '"Over 98% of orders are delivered or cancelled", "most tasks are done", "open invoices are rare": how unevenly the values are spread.',
  final: false,
  needs:
    /%|percent|\b(?:ten|twenty|hundred|thousand)\b|\b(?:10|20|100)\b|\b(?:most|nearly|almost|majority|virtually|practically)\b|\b(?:rare|few|uncommon|small|tiny)/,
  examples: [
    { text: 'Over 98% of orders are delivered or cancelled.', reads: ['order: 98% delivered|cancelled'] },
    { text: 'Most tasks are done.', reads: ['task: 90% done'] },
    { text: 'Past-due and open invoices are rare compared with paid ones.', reads: ['invoice: 95% paid'] },
  ],
  match(context) {
    const text = inPercent(lowerOf(context.sentence).replace(/ [.]$/, '').replace(/ ,/g, ','));
    const claims: Claim[] = [];
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const percent =
      /(\d+(?:\.\d+)?) ?(?:%|percent) of (?:all |the |our )?([a-z -]+?) (?:are|is|have|has|end up|were|stay)(?: been)? ([a-z_ ,-]+?)(?=$| \)|\)|\.|-|–|;)/.exec(
        text,
      );
    if (percent)
      claims.push({
        ...base,
        kind: 'skew',
        owner: bare(percent[2] ?? ''),
        values: words(percent[3] ?? ''),
        share: Number(percent[1]) / 100,
      });
    const most = percent
      ? undefined
      : /\b(most|nearly all|almost all|the vast majority of|the majority of|the great majority of|virtually all|practically all|nearly every|almost every) (?:of )?(?:the |our |all )?([a-z -]+?) (?:are|is|have|has|end up|were|get)(?: already)?(?: been)? (?:already )?([a-z_ ,-]+?)(?=$| \)|\)|\.|;|,)/.exec(
          text,
        );
    if (most)
      claims.push({
        ...base,
        kind: 'skew',
        owner: bare(most[2] ?? ''),
        values: words(most[3] ?? ''),
        share: most[1] === 'most' || /majority/.test(most[1] ?? '') ? 0.9 : 0.95,
      });
    const rare =
      /(?:^|, |; |\b)(?:([a-z_-]+)(?: (?:and|or) ([a-z_-]+))?) ([a-z]+) (?:are|is) (?:rare|few|uncommon|a small (?:share|fraction|minority)|a tiny (?:share|fraction|minority))(?: compared (?:with|to) ([a-z_-]+) ones)?/.exec(
        text,
      );
    if (rare?.[3])
      claims.push(
        rare[4]
          ? { ...base, kind: 'skew', owner: singular(rare[3]), values: [rare[4]], share: 0.95 }
          : { ...base, kind: 'skew', owner: singular(rare[3]), values: [`not ${rare[1]}`], share: 0.95 },
      );
    const few =
      /\b(?:only a (?:few|tiny fraction|small fraction|handful|small share)|very few|a tiny fraction|fewer than \d+ ?%|less than \d+ ?%|only \d+ ?%) of (?:the |our |all )?([a-z -]+?) (?:are|is) (?:still |ever )?([a-z_-]+)/.exec(
        text,
      );
    if (few) claims.push({ ...base, kind: 'skew', owner: bare(few[1] ?? ''), values: [`not ${few[2]}`], share: 0.95 });
    const aside = context.role === 'queries' && /^[^(]{8,}\(/.test(text);
    const reads =
      aside ||
      (/\b(?:watch|list|see|look|search|show|view|find|fetch|by|of a|for a)\b/.test(text) && context.role !== 'rules');
    if (claims.length > 0 && !reads) claims.push({ ...base, kind: 'ignored', why: 'tells how the values are spread' });
    return claims.length > 0 ? claims : undefined;
  },
};
