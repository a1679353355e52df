import type { Facets } from '../facets';
import type { Mood } from './mood';

const absent =
  /^(?:missing|absent|empty|blank|null|omitted|unknown|undefined|unset|skipped|optional|nullable|voluntary|facultative|unspecified|undetermined|(?:left|kept) (?:out|off|blank|empty|away|open|unset|null)|left|without (?:a )?value|none|nil|no value|nothing|lacking|dropped|undecided)(?: [^,]*)?$/;
const present =
  /^(?:present|given|written|known|set|provided|filled(?: in| out)?|entered|specified|recorded|stated|available|there|supplied|required|mandatory|compulsory|obligatory|necessary|needed|added|determined|assigned|decided|chosen|noted|captured|stored|completed|mentioned|defined|registered|documented|fixed|indicated|appointed|allocated|picked|selected|applicable|relevant|used|meaningful)(?= |$)/;
const condition =
  /^(?:only )?(?:if|when|where|once|after|until|unless|upon|as soon as|as long as|while|for|in case|later|afterwards|subsequently|at the end|by the|following|on (?:completion|delivery|return|departure|arrival|request|cancellation|closure|payment|receipt|approval|check-?out)|in)\b/;
/** Set with the thing itself, so that it is never absent. */
const fromTheStart = /\b(?:creat|regist|plac|mad|first|new|start|insert|add|record|sav|open|submit|book|automatic)\w*$/;

/** "may be missing", "is filled in later", "must be given": whether there must be a value. `words` is the whole predicate. */
export function presence({ denied, permitted, demanded, partly, rest }: Mood, words: string): Facets | undefined {
  const optional = (): Facets => ({ optional: words.trim() });
  if (permitted && /^open(?:[- ]ended)?$/.test(rest)) return optional();
  if (absent.test(rest)) {
    if (!denied) return /^left [a-z]+ by\b/.test(rest) ? undefined : optional();
    return partly ? optional() : { required: true };
  }
  if (
    /^(?:only )?(?:appl(?:y|ies)|exists?|makes? sense|matters?|counts?|occurs?|appl(?:ies|y) only) (?:only )?(?:to|for|if|when|while|once|after|with|in)\b/.test(
      rest,
    )
  )
    return /\bonly\b/.test(words) || /^(?:if|when|once|after)\b/.test(rest) ? optional() : undefined;
  if (/^(?:comes?|follows?|arrives?|gets? (?:added|filled in|set|known)) (?:in )?(?:later|afterwards)\b/.test(rest))
    return optional();
  const only = /^only (.*)$/.exec(rest)?.[1] ?? '';
  const at = present.exec(only || rest);
  if (!at) return undefined;
  const tail = (only || rest).slice(at[0].length).trim();
  if (denied) {
    if (/^(?:by|to|with)\b/.test(tail) || /^(?:stored|used|recorded|added)$/.test(at[0])) return undefined;
    return optional();
  }
  if (partly && !demanded) return optional();
  if (/^(?:required|mandatory|compulsory|obligatory|necessary)$/.test(at[0]) && tail === '') return { required: true };
  if (tail === '' || /^(?:by|at|from) /.test(tail)) {
    if (permitted && !demanded) return optional();
    return demanded && !only ? { required: true } : undefined;
  }
  if (/^used$/.test(at[0]) && !only) return undefined;
  if (/,/.test(tail) || /^(?:for|in|at|on|during|to|by|with) (?:many|several|multiple|different|more)\b/.test(tail))
    return undefined;
  if (!condition.test(tail) || (fromTheStart.test(tail) && !only)) return undefined;
  if (/^(?:in|for) (?!(?:some|certain|many|most|a few)\b)/.test(tail) && !only) {
    return /^(?:for) (?:each|every|all|any)\b/.test(tail) ? { required: true } : undefined;
  }
  return optional();
}
