import { clausesOf } from '../phrases/clauses';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const writing = /^(?:write|record|enter|log|note|store|save|keep|register|add|list|post)$/;

/** What has rows of its own, rather than being where the rows of something else are. */
const journal = /^(?:log|journal|ledger|history)$/;

export const loggedIn: SentencePattern = {
  id: 'logged-in',
  doc: '"Each login is recorded in an audit log with the user and the time": a row of the log for each, with these facts.',
  final: true,
  needs: /^(?:log|register|journal|ledger|history|logbook|diary|book)$/,
  examples: [
    {
      text: 'Every opening of a door is written to an access log with the badge, the time and the result.',
      reads: ['access log: badge, time, result'],
    },
    {
      text: 'Each delivery is entered in the gate book with the driver, the time and the plate.',
      reads: ['delivery: driver, time, plate'],
    },
  ],
  match({ sentence, sentenceSpan, role }) {
    const clause = role === 'queries' ? undefined : clausesOf(sentence)[0];
    const subject = clause?.subjects[0];
    if (!clause?.verb?.passive || !subject || !writing.test(clause.verb.lemma)) return undefined;
    if (!subject.count?.each && !/^(?:an?|any|all)$/.test(subject.determiner ?? '')) return undefined;
    const from = sentence.findIndex((t) => t.start === clause.rest[0]?.start);
    const rest = from < 0 ? [] : withoutStop(sentence.slice(from));
    const log = /^(?:in|into|to|on)$/.test(rest[0]?.lower ?? '') ? nounPhraseAt(rest, 1) : undefined;
    if (!log || !this.needs?.test(log.head) || rest[log.to]?.lower !== 'with') return undefined;
    const { items } = itemsOf(rest.slice(log.to + 1));
    const of = log.name.slice(0, -log.head.length).trim();
    const ofItself = of === '' || !journal.test(log.head) || ` ${subject.name}`.endsWith(` ${of}`);
    const owner = ofItself ? subject.name : log.name;
    if (items.length < 2 || isFact(owner) || !couldBeThing(owner)) return undefined;
    return [{ pattern: this.id, span: sentenceSpan, kind: 'facts', owner, items, weight: 2.5 }];
  },
};
