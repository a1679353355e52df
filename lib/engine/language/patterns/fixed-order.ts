import { wordsIn } from '../lexicon/phrase-words';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const cue =
  /(?:shown|displayed|listed|kept|arranged|presented|ordered|appear|appears|sorted|stored|come|run) in (?:an? |the |their )?(?:fixed|given|certain|specific|particular|defined|custom|set|own|manual|chosen) (?:order|sequence)|(?:ordered|arranged|numbered) sequentially|order (?:matters|is important|is kept)|\b(?:go|goes|pass|passes|visited|played|performed|followed|done|carried out|taken|completed) (?:.{1,40} )?in an? (?:fixed|given|certain|specific|particular|defined|set|strict) (?:order|sequence)/;

export const fixedOrder: SentencePattern = {
  id: 'fixed-order',
  doc: '"Sections are shown in a fixed order": each has a position.',
  final: false,
  needs: /order|sequen/,
  examples: [
    {
      text: 'Menu items are grouped into sections, shown in a fixed order.',
      reads: ['section: position'],
    },
  ],
  match(context) {
    const text = lowerOf(context.sentence);
    const m = cue.exec(text);
    if (!m) return undefined;
    const before = wordsIn(text.slice(0, m.index + m[0].length));
    let name: string | undefined;
    for (let i = 0; i < before; i++) {
      const previous = context.sentence[i - 1];
      if (previous && /^(?:noun|adj|det)$/.test(previous.tag)) continue;
      const np = nounPhraseAt(context.sentence, i);
      const example = /^(?:as|like|or|and|e\.g)$/.test(previous?.lower ?? '');
      if (np && !np.pronoun && np.plural && !example && couldBeThing(np.name) && !isFact(np.name)) name = np.name;
    }
    const owner = name ?? context.topic;
    if (!owner) return undefined;
    return [
      {
        pattern: this.id,
        span: context.sentenceSpan,
        kind: 'facts',
        owner,
        items: [{ name: 'position', plural: false, facets: {}, span: context.sentenceSpan }],
        weight: 1.5,
      },
    ];
  },
};
