import { tradeNouns, tradeVerbs } from './trade-verbs';

/** Verbs of the field, by what they say about data. Inflected forms are made by {@link verbForms}. */
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** "X has A, B and C": what follows is a list of facts or parts of the subject. */
const possessionVerbs = words(
  'have include contain carry hold comprise feature possess bear specify define list consist',
);
/** "We record A, B and C": somebody keeps facts; the owner is found elsewhere in the sentence. */
export const recordVerbs = words(
  'record store track keep maintain save capture log document register collect note retain enter persist remember specify',
);
/** Verbs of running a business or a system over things. */
export const manageVerbs = words(
  'manage handle support administer oversee cover process organize organise involve offer provide',
);
/** The object is the whole or the owner of the subject. */
const belongVerbs = words('belong');
/** Many-to-many where both sides are plural and nothing else is said. */
export const associationVerbs = words(
  `assign tie enrol enroll join attend participate teach involve associate link relate connect share use like follow favorite
   favourite tag label speak know study take select choose cover treat supply collaborate cooperate perform play appear star
   subscribe apply compete rate evaluate bookmark`,
);
/** Reading the data, rather than changing it. */
export const queryVerbs = words(
  `list find search look lookup retrieve fetch see view show watch print query browse display get read check report filter
   sort export count monitor review inspect pull access consult need`,
);
/** What these bring about is a thing of its own, of whoever does it. */
export const creatingVerbs = words(
  'post publish create submit write place make send leave add generate open file issue launch raise draft',
);
/** What these bring about is handed in or made known, to be dealt with by others. */
export const lodgingVerbs = words('submit file lodge raise post publish issue upload');
/** Removing something. */
const deleteVerbs = words('delete remove drop erase purge destroy');

const others = words(
  `accept accompany accumulate achieve acquire act activate adapt add address adjust admit adopt affect allocate
   allow analyze analyse announce answer appoint approve archive arrange arrive ask assess assist attach attempt
   authenticate authorize authorise award base become begin bid bill block board book borrow break bring browse
   build buy calculate call cancel cast characterize characterise categorize categorise cause change charge check
   claim clarify classify clean close command comment communicate complete compose conduct configure confirm
   consider construct consume contact contribute control convert coordinate correspond create cultivate customize
   deal decide declare decline dedicate defaults default deliver depart depend deploy deposit describe design
   designate detail detect determine develop diagnose differ direct disappear discover discuss dispatch distribute
   divide donate download draft draw drive earn edit employ enable encourage end engage enhance ensure equip
   establish estimate evaluate examine exceed exchange execute exist expect expire explain export express
   facilitate fail fall feed fill finance finish fit fix fly form fulfil fulfill fund gather generate give go grade
   grant graduate group grow guarantee guide harvest head help hire host identify illustrate implement import
   improve incur indicate inform initiate insert inspect install insure integrate intend interact introduce invest
   investigate invite invoice issue judge label land last launch lead learn lease leave lend let license locate
   lock lodge log login lose make mark match measure meet mention message migrate modify move name need negotiate
   nest nominate notify observe obtain occur oblige open operate optimize order organize originate own pack park
   pass pay place plan plant play possess post practice prepare prescribe present preserve prevent print procure
   produce program promote propose prove publish purchase pursue put qualify quote rate reach receive recognize
   recommend redeem reduce refer reference reflect refund refuse register reject release remain rename renew rent
   repair repay replace reply report represent request require reschedule research resell reserve reside resolve
   respond result retire return review reward ride run satisfy schedule score see sell send separate serve service
   set settle sign ship shoot shop sit solve span spend split sponsor staff start state stay stock stop submit
   succeed suffer suggest supervise support suspend talk tell terminate test trade train transfer transform
   translate transmit transport travel treat trigger try turn undergo undertake update upgrade upload utilize
   vaccinate validate vary verify visit volunteer vote wait walk want warn watch withdraw work write comply mean
   lie increase decrease rank stand yield rely contain sum distinguish govern cite come hang point die quit resign
   cross swim sing dance wear drink eat fight win wake stick strike throw unlock carry look climb fish tag concern
   regard happen arise appear emerge adjourn greet quarantine sow breed raise tackle tow mine ferry guard pledge
   endorse certify accredit mentor coach tutor accrue annul apportion commence compensate deem elapse encompass
   entail entitle exclude forbid lapse omit override owe pertain populate precede prefer rebook recover reinstate
   remind replenish say seat summarise summarize underwrite aggregate adjudicate alert anticipate assert circulate
   collate conclude consolidate contest correct derive dictate differentiate elaborate enquire enumerate escort
   inhabit instruct itemise itemize liaise matriculate mediate narrate notarise notarize officiate outline overlook
   penalise penalize perceive persist portray preside presume ratify reconcile refine regulate relay relieve
   remunerate resubmit retry revise seek specialise specialize stipulate surround sustain swipe tally thank
   unassign uncover unite upsell urge usher violate welcome hand`,
);

/** Verbs that are nouns just as often; context decides. */
export const nounVerbs: ReadonlySet<string> = new Set([
  ...tradeNouns,
  ...words(
    `order book record review rate charge post place stock ship check visit rent loan comment report request transfer offer
     cover use name list log note track rank price cost value number date time state run work play pass plan program schedule
     share result return test trade tag group host grade measure mark model document design deal deposit discount display
     drive exchange form function issue invoice label lease link load lock match message need park phone point process
     produce project purchase question quote refund repair research reserve score seat service set source sponsor staff start
     store study subject supply support survey task title tour train update upgrade view vote watch answer bid attempt award
     balance bill block call cast claim class contact contract control count credit damage debit delay detail email end
     estimate experience file finance fine flag fund guide harvest handle head help house interest interview judge land level license
     licence like limit line market master move notice object pack page part permit pilot plant position practice present
     press promise race range reply rest reward ride risk route sample search shift shop show sign sort split stage stamp stop
     stream structure style tax ticket tip transport travel trust turn type volunteer void wait walk wish feature board draft
     address fund query filter export import lead act cast form guard coach mentor tutor fish mine study change sum breed raise
     concern result regard point cross dance fight win strike look climb default state bear upload download release access land fly set let look draw reference access display close open last
     hire board dispatch feed fit increase decrease answer sow span target hand need purchase recommend exchange influence attempt login`,
  ),
]);

const irregular: readonly (readonly [string, string, string])[] = [
  ['become', 'became', 'become'],
  ['come', 'came', 'come'],
  ['hang', 'hung', 'hung'],
  ['swim', 'swam', 'swum'],
  ['sing', 'sang', 'sung'],
  ['wear', 'wore', 'worn'],
  ['win', 'won', 'won'],
  ['throw', 'threw', 'thrown'],
  ['eat', 'ate', 'eaten'],
  ['strike', 'struck', 'struck'],
  ['lie', 'lay', 'lain'],
  ['begin', 'began', 'begun'],
  ['break', 'broke', 'broken'],
  ['bring', 'brought', 'brought'],
  ['build', 'built', 'built'],
  ['buy', 'bought', 'bought'],
  ['choose', 'chose', 'chosen'],
  ['draw', 'drew', 'drawn'],
  ['drive', 'drove', 'driven'],
  ['fall', 'fell', 'fallen'],
  ['feed', 'fed', 'fed'],
  ['find', 'found', 'found'],
  ['fly', 'flew', 'flown'],
  ['get', 'got', 'got'],
  ['give', 'gave', 'given'],
  ['go', 'went', 'gone'],
  ['grow', 'grew', 'grown'],
  ['hold', 'held', 'held'],
  ['keep', 'kept', 'kept'],
  ['know', 'knew', 'known'],
  ['lay', 'laid', 'laid'],
  ['lead', 'led', 'led'],
  ['learn', 'learnt', 'learnt'],
  ['leave', 'left', 'left'],
  ['lend', 'lent', 'lent'],
  ['lose', 'lost', 'lost'],
  ['make', 'made', 'made'],
  ['meet', 'met', 'met'],
  ['pay', 'paid', 'paid'],
  ['ride', 'rode', 'ridden'],
  ['say', 'said', 'said'],
  ['see', 'saw', 'seen'],
  ['freeze', 'froze', 'frozen'],
  ['forbid', 'forbade', 'forbidden'],
  ['override', 'overrode', 'overridden'],
  ['underwrite', 'underwrote', 'underwritten'],
  ['sell', 'sold', 'sold'],
  ['send', 'sent', 'sent'],
  ['show', 'showed', 'shown'],
  ['sit', 'sat', 'sat'],
  ['speak', 'spoke', 'spoken'],
  ['spend', 'spent', 'spent'],
  ['stand', 'stood', 'stood'],
  ['take', 'took', 'taken'],
  ['teach', 'taught', 'taught'],
  ['tell', 'told', 'told'],
  ['undergo', 'underwent', 'undergone'],
  ['undertake', 'undertook', 'undertaken'],
  ['withdraw', 'withdrew', 'withdrawn'],
  ['write', 'wrote', 'written'],
  ['bear', 'bore', 'borne'],
  ['repay', 'repaid', 'repaid'],
  ['breed', 'bred', 'bred'],
  ['shoot', 'shot', 'shot'],
  ['oversee', 'oversaw', 'overseen'],
  ['mean', 'meant', 'meant'],
  ['read', 'read', 'read'],
  ['set', 'set', 'set'],
  ['let', 'let', 'let'],
  ['put', 'put', 'put'],
  ['cast', 'cast', 'cast'],
  ['bid', 'bid', 'bid'],
  ['split', 'split', 'split'],
  ['run', 'ran', 'run'],
  ['sow', 'sowed', 'sown'],
  ['dig', 'dug', 'dug'],
  ['catch', 'caught', 'caught'],
  ['bind', 'bound', 'bound'],
  ['weave', 'wove', 'woven'],
  ['sew', 'sewed', 'sewn'],
  ['mow', 'mowed', 'mown'],
  ['withhold', 'withheld', 'withheld'],
] as const;

const doubling = new Set(
  `ship submit refer enrol cancel travel plan tag stop shop program transfer log drop permit fit label model total occur
   transmit commit admit split run set get put let cut begin sit bid level signal dial control propel stir plot map chat equip
   incur trim scan drop ship swap mop pin prune scrap wrap tap zip spot`.split(/\s+/),
);

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

function inflections(lemma: string): readonly (readonly [string, VerbForm])[] {
  const irregularForms = irregular.find(([base]) => base === lemma);
  const stem = lemma.endsWith('e') && !/(ee|oe|ye)$/.test(lemma) ? lemma.slice(0, -1) : lemma;
  const doubled = doubling.has(lemma) ? lemma + lemma.slice(-1) : undefined;
  const third = /(s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const past = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}${stem === lemma ? 'ed' : 'ed'}`;
  const forms: (readonly [string, VerbForm])[] = [
    [lemma, 'base'],
    [third, 'third'],
    [lemma.endsWith('ie') ? `${lemma.slice(0, -2)}ying` : `${stem}ing`, 'ing'],
  ];
  if (irregularForms) forms.push([irregularForms[1], 'past'], [irregularForms[2], 'participle']);
  else forms.push([past, 'participle']);
  if (doubled) forms.push([`${doubled}ing`, 'ing'], [`${doubled}ed`, 'participle']);
  return forms;
}

/** Every known inflected form of every known verb. A form that is both past and participle is given as participle. */
export const verbForms: ReadonlyMap<string, VerbReading> = new Map([
  // "live" alone is an adjective more often than not.
  ['lives', { lemma: 'live', form: 'third' }] as const,
  ...[
    ...others,
    ...tradeVerbs,
    ...manageVerbs,
    ...queryVerbs,
    ...deleteVerbs,
    ...belongVerbs,
    ...associationVerbs,
    ...recordVerbs,
    ...possessionVerbs,
  ]
    .filter((lemma) => lemma !== 'have')
    .flatMap((lemma) => inflections(lemma).map(([form, kind]) => [form, { lemma, form: kind }] as const)),
]);

const participles: ReadonlyMap<string, string> = new Map(
  [...verbForms].flatMap(([form, { lemma, form: kind }]) => (kind === 'participle' ? [[lemma, form] as const] : [])),
);

/** "gave" is given: the participle of a verb, or `form` where that is its own. */
export const participleOf = (lemma: string, form: string): string =>
  verbForms.get(form)?.form === 'participle' ? form : (participles.get(lemma) ?? form);
