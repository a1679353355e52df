import type { SourceSpan } from '../model/origin';
import type { Claim } from './claims';
import type { Context } from './context';
import type { Block } from './structure/blocks';
import type { Token } from './tokens/token';

/**
 * What was read of the last text, kept by whoever reads text after text, so that sentences that are still there, said of
 * the same things, need not be read again. It never changes what is read, and holds one text's sentences.
 */
export interface ReadingMemory {
  last: ReadonlyMap<string, Kept>;
}

/** Words or claims of a sentence, as they are where it began at `at`. */
interface Kept {
  readonly at: number;
  readonly made: readonly (Token | Claim)[];
}

export const emptyMemory = (): ReadingMemory => ({ last: new Map() });

/** The sentences of one reading: made, or taken from the reading before. */
export interface Recall {
  /** The words of the sentence of `span`, of which `key` tells all that they are made from. */
  readonly words: (key: string, span: SourceSpan, make: () => readonly Token[]) => readonly Token[];
  /** The claims of the sentence of a context, whose words are made from what `key` tells. */
  readonly claims: (key: string, context: Context, block: Block, make: () => readonly Claim[]) => readonly Claim[];
}

/** Without a memory everything is made. */
export const noRecall: Recall = {
  words: (_key, _span, make) => make(),
  claims: (_key, _context, _block, make) => make(),
};

/** What `memory` holds of the text before, and from now on of `text`. */
export function recallOf(memory: ReadingMemory, text: string): Recall {
  const { last } = memory;
  const next = new Map<string, Kept>();
  memory.last = next;
  const recall = <T extends Token | Claim>(key: string, at: number, make: () => readonly T[]): readonly T[] => {
    const known = next.get(key) ?? last.get(key);
    const made = known ? moved(known.made as readonly T[], at - known.at) : make();
    next.set(key, { at, made });
    return made;
  };
  // What stands right behind a sentence is looked at as well.
  const said = ({ start, end }: SourceSpan): string => text.slice(start, end + 1);
  return {
    words: (key, span, make) => recall(`words ${key} ${said(span)}`, span.start, make),
    claims: (key, { text: _text, sentence: _words, sentenceSpan: span, ...around }, { kind, heading }, make) =>
      recall(JSON.stringify([key, around, kind, heading, said(span)]), span.start, make),
  };
}

/** The same with all its places `by` further on. */
function moved<T>(value: T, by: number): T {
  if (by === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((v) => moved(v, by)) as T;
  const out: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  for (const key in out) {
    const inner = out[key];
    if (typeof inner === 'number') out[key] = key === 'start' || key === 'end' ? inner + by : inner;
    else if (typeof inner === 'object' && inner !== null) out[key] = moved(inner, by);
  }
  return out as T;
}
