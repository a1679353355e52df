import { wordsIn } from '../lexicon/phrase-words';
import { ruleNames, ruleShape } from '../phrases/rule-shape';
import { plainDeletion } from './deletion-wording';
import { type Action, fate, withoutOf } from './fate';
import type { SentencePattern } from './pattern';
import { type RuleClaim, rulePattern } from './rule-pattern';

const removed =
  '(?:deleted|removed|demolished|decommissioned|written off|shut down|wound up|torn down|closed down|erased|dropped|purged|destroyed|discarded|scrapped|eliminated|thrown away|thrown out|dissolved|closed for good|closed|struck off|struck from .*|wiped|cleared|taken down|cancelled for good|withdrawn|gone)';
const removes =
  '(?:deletes?|removes?|erases?|drops?|purges?|destroys?|scraps?|dissolves?|discards?|closes?|bins?|trash(?:es)?|ditch(?:es)?|chucks?|throws? (?:away|out)|gets? rid of|kills?|sells?|eliminates?|cancels? for good)';
const goes =
  '(?:goes away|goes|go away|go|leaves?(?: (?:us|(?:the |our |his |her |its )?[a-z]+))?|disappears?|vanish(?:es)?|dies?|ceases? to exist|resigns?(?: and is deleted)?|quits?(?: and .*)?|retires?|stops working(?: for us)?|wants out|wants to be forgotten|asks to be forgotten|deletes? (?:his|her|their|his or her) account|is forgotten|are forgotten|withdraws?(?: completely| for good)?|unsubscribes?|moves? away|moves? out|closes? (?:his|her|their|the|an) account)';
const be = '(?:is|are|was|were|be|get|gets|has been|have been|must be|should be|will be|must|should|will)';
const isGone = `(?:(?:${be} )+${removed}(?: (?:and|or) ${removed})?|${goes}|${removed})(?: from (?:the )?[a-z ]+)?`;
const together = '(?:automatically |also |all )*(?:together |along )?';

const never =
  '(?:(?:is|are) not to|(?:is|are) never to|cannot|can never|must never|must not|may never|may not|should never|should not|is never|are never|cannot ever|will not|is not|are not|never)';
const undeletable = `${never} (?:be |allowed to be |to be |ever be |ever )?${removed}(?: from (?:the )?[a-z ]+)?`;

const cascades: readonly RegExp[] = [
  ruleShape(
    `@ (?:${be} )+${together}${removed} ${together}(?:with|when|if|once|as soon as|whenever) _(?: (?:${isGone}|it belongs to|they belong to))?`,
  ),
  ruleShape(
    `@ (?:[must] )?(?:also )?(?:disappears?|vanish(?:es)?|go(?:es)?|dies?|perish|fall|falls) (?:away )?${together}(?:with|when|if) _(?: (?:${isGone}|does|do|goes|it belongs to|they belong to))?`,
  ),
  ruleShape(`@ (?:[must] )?(?:share|shares) the (?:fate|life|lifetime|lifecycle) of _`),
  ruleShape(
    `@ (?:[cannot]) (?:exist|live|stand|survive|outlive|make sense|be kept|remain)(?: alone)?(?: (?:without|outside|longer than))? _`,
  ),
  ruleShape('@ (?:means?|is|are) (?:nothing|meaningless|worthless|useless) without _'),
  ruleShape(`@ (?:[must] )?(?:only |just )?exists? (?:only |just )?as (?:a )?parts? of _`),
  ruleShape(
    `@ (?:only )?(?:exists?|lives?) only (?:as long as|within|inside|with|together with) _(?: (?:exists?|does|do))?`,
  ),
];
const restricts: readonly RegExp[] = [
  ruleShape(
    `_ (?:with|having|that (?:has|have)|which (?:has|have)|who (?:has|have)) (?:any |open |active |existing |recorded |past )?@ (?:on record |on file |recorded |attached )?${undeletable}`,
  ),
  ruleShape(
    `_ ${undeletable} (?:while|if|as long as|when|once|so long as|until|unless|because)(?: of)? (?:it |they |he |she |there |any |some |it still |they still )?(?:still )?(?:has|have|had|is|are|holds?|owns?|with|contains?|carry|carries)?(?: been)?(?: still| any| open| active| existing| some| no)* @`,
  ),
  ruleShape(
    `_ (?:with|having|that has|who has|who have) @ (?:(?:must |has to |have to |will |should )?(?:stays?|remains?)|is kept|are kept|must be kept|is protected|are protected)(?: in the (?:database|system|register|books))?`,
  ),
];

export const lifecycle: SentencePattern = rulePattern({
  id: 'lifecycle',
  doc: 'What happens to the parts when a thing goes: "deleting an X removes its Ys", "an X with Ys cannot be deleted", "Ys disappear with their X", "when an X goes, its Ys stay without one".',
  hint: /\b(?:demolished|decommissioned|written|shut|wound|torn|delet\w*|exists?|remov\w*|eras\w*|drop(?:ped)?|go(?:es)?|gone|withdrawn|vanish\w*|disappear\w*|dies?|without|fate|protects?|leaves?|resigns?|quits?|retires?|scrapped|struck|dissolved|thrown|stays?|forgotten|wants|stops|bins?|trash|ditch|chuck|purged?|destroyed|destroy|outlives?|kept|prevents?|blocks?|discard\w*|survives?|cascades?|clos(?:e|ed|ing)|cancel\w*|withdraw\w*|unsubscribes?|kill|sell|eliminat\w*|rid|death|dissolution)\b/,
  examples: [
    {
      text: 'Removing a course removes all of its modules and lessons.',
      reads: ['cascade module with course', 'cascade lesson with course'],
    },
    { text: 'Deleting a customer must not delete their orders.', reads: ['restrict order with customer'] },
    {
      text: 'A customer cannot be deleted while they have subscriptions.',
      reads: ['restrict subscription with customer'],
    },
    { text: 'When a project is deleted, its tasks become unassigned.', reads: ['setNull task with project'] },
    { text: 'Donation lines disappear with their donation.', reads: ['cascade donation line with donation'] },
    { text: 'A driver with trips must not be deleted.', reads: ['restrict trip with driver'] },
    { text: 'When a press is scrapped, the lines keep existing without a press.', reads: ['setNull line with press'] },
    { text: 'A sample cannot exist without its accession.', reads: ['cascade sample with accession'] },
    {
      text: 'Sessions protect a room and a team from deletion.',
      reads: ['restrict session with room', 'restrict session with team'],
    },
    {
      text: 'When an entry is withdrawn its scores go with it, but a juror who has scores cannot be deleted.',
      reads: ['cascade score with entry', 'restrict score with juror'],
    },
    {
      text: 'Deleting a farm deletes everything below it: fields and crops.',
      reads: ['cascade field with farm', 'cascade crop with farm'],
    },
    { text: 'If a show is dropped then all of its episodes go as well.', reads: ['cascade episode with show'] },
  ],
  read({ text: said }, { they }) {
    const pointed =
      they === undefined
        ? said
        : said
            .replace(/^(?:they|these|those|all of them) /, `the ${they} `)
            .replace(
              /^((?:then )?(?:we|you|they) (?:also )?(?:delete|remove|erase|drop)) (?:it|them|him|her) /,
              `$1 the ${they} `,
            );
    const text = plainDeletion(pointed);
    return afterGone(text) ?? deleting(text) ?? parts(text) ?? kept(text);
  },
});

const claims = (parents: readonly string[], children: readonly string[], said: Action): readonly RuleClaim[] => {
  const told = said === 'kept' ? ({ action: 'restrict', kept: true } as const) : { action: said };
  return parents.flatMap((parent): readonly RuleClaim[] =>
    children.length > 0
      ? children.map((child) => ({ kind: 'lifecycle', parent, child, ...told }))
      : [{ kind: 'lifecycle', parent, ...told }],
  );
};

const when = [
  new RegExp(
    `^(?:when|if|once|whenever|after|as soon as|in case|where|should) (.+?) ${isGone}(?:,| then|, then)+ (.+)$`,
  ),
  new RegExp(
    `^(?:when|if|once|whenever|after|as soon as) (?:we|you|i|somebody|someone|one|they|.+? and we) (?:finally )?${removes} (.+?)(?:,| then|, then)+ (.+)$`,
  ),
  new RegExp(
    `^(?:when|if|once|whenever|after|as soon as) (.+?) ${isGone} ((?:its|their|his|her|all|the|everything) .+)$`,
  ),
  new RegExp(`^()(.+?) (?:(?:${be} )*${removed}|leaves?|goes|quits?|retires?) ?(?:->|=>|→|:|=) ?(.+)$`),
  /^()(?:delete|remove|drop|erase) (.+?) ?(?:->|=>|→|=) ?(.+)$/,
];

/** "When an X goes, ...": what follows says what becomes of the rest. */
function afterGone(text: string): readonly RuleClaim[] | undefined {
  for (const shape of when) {
    const m = shape.exec(text);
    if (!m) continue;
    const parent = (m.length > 3 ? m[2] : m[1]) ?? '';
    const words = (m.length > 3 ? m[3] : m[2]) ?? '';
    // Another rule follows: each is read by itself.
    if (/,? but (?:an?|any|no(?! longer)) /.test(words)) continue;
    const several = fatesOf(words);
    const told =
      several?.[0] ??
      fate(
        words.split(/,? (?:but|while|whereas) (?=(?:the |its |their |any )?[a-z]+ (?:with|that|which|who) )/)[0] ?? '',
      ) ??
      fate(words);
    const parents = ruleNames(
      parent.replace(/^(?:some|if|when) /, '').replace(/ (?:and|or) (?:we|it|he|she|they)\b.*$/, ''),
    );
    if (told && parents.length > 0 && parents.length < 4)
      return (several ?? [told]).flatMap(({ children, action }) =>
        claims(
          parents.slice(0, 1),
          children.map((c) => withoutOf(c, parents[0] ?? '')),
          action,
        ),
      );
  }
  return undefined;
}

/** "its tasks disappear too, whereas the invoices stay": what becomes of the ones, and of the others. */
function fatesOf(words: string): readonly NonNullable<ReturnType<typeof fate>>[] | undefined {
  const halves = words.split(/ ?, (?:but|while|whereas) /);
  const told = halves.length < 2 ? [] : halves.flatMap((half) => fate(half) ?? []);
  return told.length === halves.length && told.length > 1 ? told : undefined;
}

const ing = [
  ruleShape(
    `(?:deleting|removing|erasing|dropping|(?:the )?(?:deletion|removal) of|scrapping) _ (must not |should not |may not |does not |will not |cannot |never |must never |also |automatically |must |will |should )?(?:also |automatically )?(?:deletes?|removes?|erases?|affects?|takes?|takes? with it|drops?) (?:all )?(?:of )?@`,
  ),
];

function deleting(text: string): readonly RuleClaim[] | undefined {
  for (const shape of ing) {
    const m = shape.exec(text);
    if (m)
      return claims(
        ruleNames(m[1] ?? ''),
        ruleNames((m[3] ?? '').replace(/ (?:too|as well|with it)$/, '')),
        /not|never/.test(m[2] ?? '') ? 'restrict' : 'cascade',
      );
  }
  const empties =
    /^(?:deleting|removing|(?:the )?deletion of|(?:the )?removal of) (.+?) (?:leaves|makes|sets|clears) (.+)$/.exec(
      text,
    );
  if (empties && /without|unassigned|null|empty|unset|clear/.test(text))
    return claims(
      ruleNames(empties[1] ?? ''),
      ruleNames((empties[2] ?? '').replace(/ (?:without|unassigned|empty|to null|unset).*$/, '')),
      'setNull',
    );
  return undefined;
}

function parts(text: string): readonly RuleClaim[] | undefined {
  for (const shape of cascades) {
    const m = shape.exec(text);
    const children = ruleNames((m?.[1] ?? '').replace(/ (?:that|which|who|in|of) .*$/, ''));
    const parents = ruleNames(
      (m?.[2] ?? '').replace(/ (?:only|too|as well|to|for|of|in|on|from)$| (?:they|it) [a-z]+(?: to)?$/, ''),
    );
    if (m && children.length > 0 && parents.length > 0) return claims(parents, children, 'cascade');
  }
  return undefined;
}

const undeletableAlone = [
  ruleShape(`@ ${undeletable}`),
  ruleShape(`(neither _ nor _) (?:with @ )?(?:may|can|must|should) be ${removed}`),
];

const guards = ruleShape(
  '@ (?:protects?|prevents?|blocks?|guards?) (?:the )?(?:deletion of |deleting |removal of )?@(?: from (?:being )?(?:deletion|deleted|removal|removed|deleting))?',
);
const neitherWith = ruleShape(
  `neither _ nor _ (?:with|having|that has|which has) @ (?:may|can|must|should|is|are) (?:be )?${removed}`,
);
const neitherWhile = ruleShape(
  `neither _ nor _ (?:may|can|must|should|is|are) (?:ever )?(?:be )?${removed} (?:while|if|as long as|so long as|when|once) @ (?:still )?(?:refers?|points?|relates?|belongs?|uses?|is|are|exists?|has|have|names?|mentions?)(?: .*)?`,
);
const usedOnce = ruleShape(`_ (?:that|which|who) (?:has|have) (?:been )?([a-z]+)(?: (?!been)*)? ${undeletable}`);

function kept(text: string): readonly RuleClaim[] | undefined {
  const guard = guards.exec(text);
  if (guard && /delet|remov/.test(text))
    return claims(
      ruleNames((guard[2] ?? '').replace(/^(?:deleting|deletion of) /, '')),
      ruleNames(guard[1] ?? ''),
      'restrict',
    );
  const neither = neitherWith.exec(text) ?? neitherWhile.exec(text);
  if (neither) return claims(ruleNames(`${neither[1]} and ${neither[2]}`), ruleNames(neither[3] ?? ''), 'restrict');
  for (const shape of restricts) {
    const m = shape.exec(text);
    if (!m) continue;
    const parents = ruleNames((m[1] ?? '').replace(/^if /, ''));
    const children = ruleNames(
      (m[2] ?? '').replace(
        / (?:left|remaining|attached|exist|refer|for|that|which|recorded|on|in|carry|hang|to) .*$| (?:left|remaining|attached|exist|recorded)$/,
        '',
      ),
    );
    if (parents.length > 0) return claims(parents, children.slice(0, 4), 'restrict');
  }
  const used = usedOnce.exec(text);
  if (used) return claims(ruleNames(used[1] ?? ''), ruleNames(used[3] ?? ''), 'restrict');
  for (const shape of undeletableAlone) {
    const m = shape.exec(text);
    const parents = ruleNames((m?.[1] ?? '').replace(/^neither /, '').replace(/ nor /g, ' and '));
    if (m && parents.length > 0 && parents.every((p) => wordsIn(p) < 5)) return claims(parents, [], 'restrict');
  }
  return undefined;
}
