import type { SourceSpan } from '../model/origin';
import type { Claim } from './claims';
import type { Context, NamedFact } from './context';
import type { Recall } from './memory';
import { speakersIn } from './speakers';
import type { Block } from './structure/blocks';
import { answersQuestions, askerIn } from './tokens/asker';
import type { Token } from './tokens/token';

/** One sentence with what was understood of it. */
export interface ReadSentence {
  readonly span: SourceSpan;
  readonly tokens: readonly Token[];
  readonly role: Context['role'];
  readonly topic?: string;
  readonly claims: readonly Claim[];
  /** A heading or other text that is not meant to be read as a statement. */
  readonly heading: boolean;
}

/** What is carried from sentence to sentence while a text is read from its beginning to its end. Never leaves the reading. */
export interface Reader {
  readonly text: string;
  /** The thing whose rows are the tenants, where a first reading has found one. */
  readonly tenant: string | undefined;
  /** People apply for something: an application is theirs, and no software. */
  readonly applied: boolean;
  readonly speakers: ReadonlySet<string>;
  /** Who asks, in a text of questions and answers. */
  readonly asker: string | undefined;
  /** The text asks questions and answers them. */
  readonly answers: boolean;
  readonly recall: Recall;
  readonly out: ReadSentence[];
  /** The last thing that could own facts. */
  topic?: string | undefined;
  /** How the last paragraph begins. */
  lead: string;
  /** The thing the last heading names. */
  listed?: string | undefined;
  /** The sentence before only named or asked for what comes next. */
  named?: boolean;
  /** What happens, where the sentence before only named it: the next tells of it as behind a label. */
  announced?: string | undefined;
  lastRecord?: string | undefined;
  lastMany?: string | undefined;
  lastThing?: string | undefined;
  lastFacts?: readonly NamedFact[] | undefined;
}

const applying =
  /\bapplicants?\b|\bappl(?:y|ies|ied|ying) (?:for|to|with|at|by)\b|\bapplications? (?:is|are|was|were) (?:pending|accepted|submitted|approved|rejected|received|reviewed|made|for|either|lodged|filed|handed in|registered|decided|granted|refused)\b|\b(?:loan|job|visa|permit|membership|credit|grant|patent|licen[cs]e|admission|leave|scholarship|mortgage|adoption|insurance|benefit|tenancy|funding|passport|planning) applications?\b|\ban application (?:has|relates|concerns|carries|is (?:for|of|lodged|filed|made))\b/i;

export const readerOf = (text: string, tenant: string | undefined, recall: Recall): Reader => ({
  text,
  tenant,
  applied: applying.test(text),
  recall,
  speakers: speakersIn(text),
  asker: askerIn(text),
  answers: answersQuestions(text),
  out: [],
  lead: '',
});

/** Adds what was understood of a whole block, a heading or a row, say. */
export function addBlock(reader: Reader, { span, role }: Block, claims: readonly Claim[], heading: boolean): void {
  reader.out.push({ span, tokens: [], role, claims, heading });
}
