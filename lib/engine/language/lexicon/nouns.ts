import { trades } from './people';
import { headOf } from './phrase-words';

/** Nouns by what they stand for. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** The one that runs the database or is described by it: not stored unless facts of it are listed. */
export const organisationNouns = set(
  `company system platform business organization organisation enterprise application app website database software
   we i scheme tool solution industry world domain function feature government corporation management`,
);
/** Organisations that may just as well be things of the domain; "the practice" runs it, "a practice" is in it. */
export const softOrganisations = set(
  'practice firm fleet office agency institution startup airline network chain council society association club charity operation service foundation authority administration',
);
/** Things that have data of their own and people who work in it; the likeliest tenants first. */
export const tenantNouns = set(
  `tenant organization organisation workspace account company agency team firm business merchant vendor brand franchise
   school clinic practice hospital restaurant store shop branch dealer club association studio customer client subscriber`,
);
/** Where it all takes place, when there is one of it only: "the restaurant", "the conference". */
export const settingNouns = set(
  `museum library hotel hostel theatre theater gallery garden park zoo campus farm yard lot station port harbour harbor
   marina airport mall market supermarket gym kitchen warehouse laboratory lab observatory archive registry court conference
   festival fair factory mill plant depot garage workshop centre center university college academy kindergarten nursery
   cinema stadium bakery brewery winery cafe bar pub canteen pharmacy laundry stable shelter cemetery bank register
   community city town village municipality dormitory vineyard orchard ranch congregation church orchestra choir league tournament congress exhibition
   ${[...tenantNouns].filter((n) => !/^(?:account|customer|client|subscriber|tenant|vendor|merchant)$/.test(n)).join(' ')}
   ${[...softOrganisations].join(' ')}`,
);
/** Never a thing of the domain by themselves. */
export const noiseNouns = set(
  `straight out monday tuesday wednesday thursday friday saturday sunday information detail details data datum record records management system purpose need needs requirement requirements business
   process way order-to basis case example following list type kind variety aspect function functionality functions feature
   features ability time times moment day days week month year thing things part parts process operation operations
   activity-log accuracy efficiency integrity consistency security analysis decision decisions support effectiveness
   quality-control planning tracking monitoring query queries search use usage access future subsequent attempt attempts
   change changes description overview introduction goal goals objective objectives core scope nature help fact facts lot
   number set group result results relation relationship relationships relationship-between entity entities table tables
   attribute attributes field fields user-needs convenience transparency standardization reference reality everything
   something anything nothing someone work works job-to rest top bottom end beginning line-with addition place role roles
   statistics metrics optimization improvement allocation resource resources sort sake view point rule rules condition
   conditions situation situations status basic status-quo content contents item-of date dates status-of same other others who
   me everybody anybody nobody everyone anyone excel spreadsheet spreadsheets excel-sheet paper-form whatsapp
   latter former money what who how why much us them him her follow follows morning evening today tomorrow yesterday person-day`,
);
/** Heads that say "facts about": "customer information" is the customer. */
export const genericHeads = set(
  'information info detail details data datum profile management particulars basics metadata-of',
);
/** "sensor data" are readings, one after the other, where "customer data" are the customer. */
export const areReadings = (name: string): boolean =>
  /(?:^| )(?:sensor|weather|climate|census|market|price|log|telemetry|measurement|survey|test|usage|consumption|environmental|monitoring|tracking|traffic|gps|location|position|meter|lab|sample|ranking|raw|input|time series|historical|statistical|biometric|health|training|operating|operational|performance|master|test) dat(?:a|um)$/.test(
    name,
  );
/** Heads that may say "facts about" or an event: "maintenance record", "customer records". */
export const recordHeads = set('record log entry history table entity file register');
/** Adjectives and participles that add nothing to a name. */
export const emptyModifiers = set(
  `basic detailed relevant specific own personal various different multiple several corresponding related following associated
   respective main general necessary important complete comprehensive full certain individual particular additional new
   existing entire overall actual-basic given same key such many all other another any every each some both more single
   unique concrete exact appropriate common`,
);
/** People and organisations that act. */
export const personNouns: ReadonlySet<string> = new Set([
  ...set(
    `user customer client member person patient doctor nurse student teacher instructor professor employee worker staff manager
   admin administrator author reader reviewer passenger driver pilot captain crew courier rider guest host landlord tenant owner
   buyer seller vendor supplier merchant agent broker dealer player coach referee artist singer actor director producer
   composer musician speaker attendee participant organizer organiser sponsor donor volunteer applicant candidate recruiter
   employer contractor technician engineer mechanic operator inspector farmer fisherman citizen resident voter officer soldier
   lawyer attorney judge plaintiff defendant witness librarian borrower subscriber follower commenter moderator editor
   translator tutor trainer trainee mentor mentee parent child guardian visitor traveler traveller tourist guide chef cook
   waiter receptionist cashier clerk accountant auditor banker investor trader lender cardholder policyholder beneficiary
   claimant adjuster researcher scientist developer tester designer photographer journalist publisher contact lead vet
   veterinarian therapist dentist pharmacist surgeon caregiver assistant salesperson hairstylist stylist barber personnel
   dispatcher repairman foreman salesman craftsman tradesman reporter assignee creator supervisor principal dean counselor scout athlete competitor contestant`,
  ),
  ...trades,
]);
/** A name for people, whatever is said in front of it: "night nurse". */
export const namesPerson = (name: string): boolean => personNouns.has(headOf(name));
/** Nouns of happenings: a row is written when it happens, with a key to everyone who takes part. */
export const eventNouns = set(
  `appointment booking reservation registration enrolment enrollment order purchase sale payment refund transaction transfer
   visit trip ride rental loan borrowing return checkout delivery shipment departure arrival flight session meeting call
   activity event inspection maintenance repair service treatment examination exam test diagnosis prescription vaccination
   surgery admission consultation subscription cancellation renewal review rating comment reply like follow vote message
   notification log record entry application interview offer contract agreement claim inspection audit attendance absence
   submission assessment evaluation invoice bill receipt deposit withdrawal donation bid auction match
   game race competition performance screening tour shift assignment complaint inquiry request
   report incident accident violation fine measurement reading observation harvest production dispatch usage training
   stay suspension hearing rehearsal voyage sighting landing completion issue replacement malfunction breakdown fault defect hire change movement adjustment`,
);
/** Nouns of parts: a row does not outlive its owner. */
export const partNouns = set(
  'line item detail component part step section chapter page entry option answer attachment slot leg segment module paragraph stop',
);
/** Joining two words that name one fact. */
export const joinedPairs = set('date+time time+date terms+conditions pros+cons research+development name+surname');
/** Words for "some other instance of the same kind". */
export const selfRoles = set(
  'parent manager supervisor predecessor successor superior mentor referrer boss subordinate child',
);

/** Heads of names that talk about the software rather than its subject: "system functions", "business requirements". */
export const metaHeads = set(
  `function functionality requirement functions feature objective goal overview statistics query search processing
   efficiency ability capability addition designs platform system database interface backend frontend dashboard
   operation-management aspect following design`,
);
/** Gerunds that name things. */
export const gerundNouns = set(
  `booking rating building training meeting reading listing opening spelling setting parking shipping billing landing
   clothing painting recording saving hearing briefing heading ruling wedding finding offering posting filing screening
   seating drawing loading holding earning dwelling filling viewing teaching borrowing lending following pricing screening
   testing bidding mapping grading sighting planting outing vehicle-parking weighing sampling tasting fitting sailing mooring casting grazing shearing hatching milking firing dosing
   crossing housing wiring bearing coating
   printing ticketing`,
);
