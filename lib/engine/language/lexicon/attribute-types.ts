import type { AttributeType } from '../../model/conceptual';
import { remembered } from '../../model/remembered';

/** What an attribute's name says about its values. */
export interface TypeEntry {
  readonly type: AttributeType;
  /** A lower bound the name implies. */
  readonly min?: number;
  readonly max?: number;
}

const table: readonly (readonly [string, TypeEntry])[] = (
  [
    [
      'timestamp',
      'timestamp, datetime, start, end, current period start, current period end, trial end, date and time, date time, time, moment, at, deadline, arrival, departure, created, updated, modified, last login, last seen',
    ],
    [
      'date',
      'date, birthday, birthdate, dob, date of birth, on, expiry, expiration, anniversary, day of birth, due, birth date, holiday, first day, last day, opening day, closing day, start day, end day, final day, arrival day, departure day, delivery day, day of arrival, day of departure,  valid from, valid to, valid until, date of death, day of return',
    ],
    ['time', 'time of day, opening time, closing time, start of day'],
    [
      'money+',
      'price, amount, fee, cost, charge, daily charge, hourly charge, surcharge, retainer, salary, wage, subtotal, tax, budget, revenue, deposit, tip, rent, fare, toll, bonus, income, commission, expense, gratuity, payment amount, premium, price paid, cash, turnover, prize money, total amount, purchase price, valuation, spend, hourly rate, daily rate, nightly rate, weekly rate, monthly rate, day rate, room rate, rate per hour, rate per day, rate per night, rate per minute, rate per month, rate per week, rate per km, rate per mile, rate per kwh, per-minute rate, per-hour rate, per-day rate, per-night rate, per-mile rate, per-km rate, minute rate, hour rate, mileage rate, flat rate, base rate, pay rate, rental rate, overtime rate, amount off, bid amount, fine amount, total, estimate, fee paid, amount paid, amount due, credit limit, overdraft limit, spending limit, approval limit, daily limit, weekly limit, monthly limit, withdrawal limit, price charged, cost price, list price, principal, sum insured, insured sum, sum assured, insured value, excess, deductible, payout, compensation, reimbursement, penalty, ransom, cash value, outstanding amount, claim reserve, penalty amount',
    ],
    ['money', 'balance, profit, delta, adjustment, credit, debt'],
    [
      'percentage',
      'percentage, percent, percent off, discount rate, tax rate, interest rate, vat rate, commission rate, occupancy rate, pass rate, completion rate, success rate, progress percentage, progress percent, share percentage, humidity, growth rate, conversion rate, response rate, error rate, churn rate, attendance rate, utilization rate, absence rate, dropout rate, match rate, acceptance rate, win rate, loss rate, failure rate, defect rate, coverage rate, return rate, vacancy rate, fill rate, mortality rate, survival rate, unemployment rate',
    ],
    [
      'integer+',
      'quantity, count, capacity, stock, age, points, position, floor, rank, sort order, display order, sequence, seats, number of, floors, rooms, bedrooms, bathrooms, pages, page count, stock level, mileage, population, votes, views, likes, attempts, passenger capacity, year of birth, headcount, nights, days, copies, inventory, stars, ordinal, room count, size in bytes, qty, pieces, units, quantity in stock, quantity available, number available, amount available, places available, seats available, units available, available quantity, experience points, credits, credit hours, inventory quantity, horsepower, goals, reorder level, par level, minimum stock, safety stock, spaces, number of places, participants, attendees',
    ],
    [
      'integer',
      'year, score, weekday, episode number, line number, round number, day number, week number, lap number, lane number, track number, chapter number, page number, step number, sequence number, version number, copy number, sample number, heat number, leg number, set number, turn number, attempt number, question number, verse number, section number, seed, position number, stop number, season number, game number, revision number, slot number, installment number, instalment number, running number, sequential number, day of week, month, round, semester number, floor number',
    ],
    [
      'decimal+',
      'rate, limit, weight, height, width, length, depth, area, distance, volume, speed, dosage amount, gpa, size in m2, thickness, diameter, altitude, load capacity, acreage, yield, pressure, wind speed, precipitation, rainfall, power, voltage, consumption, mass, dose, uncertainty, tolerance, concentration, density, viscosity, hardness, torque, payload, flow, blood flow, flow rate, throughput, turbidity, conductivity, moisture content, cycle time in seconds',
    ],
    ['decimal', 'temperature, elevation, exchange rate, value, measurement, ph, average, reading, coefficient'],
    ['rating', 'rating, stars, star rating, rating score'],
    [
      'boolean',
      'flag, active, enabled, disabled, done, completed, verified, available, unavailable, archived, approved, featured, visible, hidden, favorite, favourite, public, private, default flag, opt-in, correct, required, mandatory, anonymous, blocked, locked, suspended, banned, pinned, taxable, refundable, perishable, fragile, hazardous, hazardous goods, explicit, recurring, overdue flag, returned flag, availability flag',
    ],
    ['email', 'email, e-mail, email address, e-mail address, mail address'],
    [
      'phone',
      'phone, phone number, telephone, telephone number, mobile, mobile number, mobile phone, cell, cellphone, fax, contact number, contact phone, phone no, fax number, tel',
    ],
    ['url', 'url, website, web site, link, homepage, web address, uri, video url, image url'],
    [
      'code',
      'code, number, no, no., id, identifier, sku, isbn, issn, slug, reference, key, hash, barcode, zip, zip code, postal code, postcode, registration, plate, license plate, vin, iban, bic, imei, serial, token, locator, ssn, account number, username, user name, login, handle, tag number, ean, passport, ean code, ref, iata code',
    ],
    [
      'longText',
      'description, biography, bio, notes, note, comment, comments, body, content, summary, remarks, remark, instructions, text, message, abstract, details, terms, feedback, transcript, instruction, synopsis, overview, article text, history, allergies, explanation, opinion, resume, terms and conditions, requirements, ingredients',
    ],
    ['currencyCode', 'currency, currency code'],
    ['countryCode', 'country code, country iso code'],
    ['latitude', 'latitude, lat'],
    ['longitude', 'longitude, lng, lon'],
    [
      'json',
      'metadata, settings, preferences, json, payload, custom fields, custom field, extra attributes, extra attribute, extra fields, configuration, attributes, custom attributes, parameters, raw data',
    ],
    ['ipAddress', 'ip, ip address'],
    ['uuid', 'uuid, guid'],
    ['duration', 'duration'],
    [
      'text',
      `name, title, status, type, kind, category, gender, sex, level, colour, color, address, city, country, state, street, province,
       district, county, region, model, brand, version, role, nationality, language, occupation, method, reason, result, size, shape, breed,
       species, industry, format, location, specification, specifications, origin, destination, label, nickname, password, password hash,
       signature, avatar, photo, picture, image, logo, source, theme, unit, symbol, priority, severity, condition, purpose, surname, first name,
       last name, middle name, full name, job title, designation, degree, qualification, subject, topic, genre, cuisine, opening hours,
       hours, time zone, timezone, locale, payment method, hair color, blood type, address line, contact, contact information,
       contact details, contact info, contact person, person in charge, responsible person, headline, caption, expertise, specialty, speciality,
       specialization, specialisation, stage, phase, major, class, grade, outcome, diagnosis, material, manufacturer, maker, make, make and model,
       frequency, interval, period, mode, currency name, attachment, file, path, file path, resolution, quality, seat, gate, row, aisle, shelf,
       room, terminal, direction, marital status, education, position title, job position, rank title, hobby, hobbies, interests, skills, tags,
       salutation, prefix, suffix, domain, field, technical field, relationship, symptoms, dosage, activity type, user agent, failure code, fare class, state of, reading level,
       publisher, edition, volume number, issue number, producer, director, author, operator, nation, ethnicity, religion, text value, initials, alias, verdict, decision, ruling, grounds, ground, justification`,
    ],
  ] as const
).flatMap(([type, names]) =>
  names.split(/,\s*/).map((name) => [name.replace(/\s+/g, ' ').trim(), entryOf(type)] as const),
);

function entryOf(type: string): TypeEntry {
  const plain = type.replace('+', '') as AttributeType;
  if (type.endsWith('+')) return { type: plain, min: 0 };
  if (plain === 'percentage') return { type: plain, min: 0, max: 100 };
  if (plain === 'latitude') return { type: plain, min: -90, max: 90 };
  if (plain === 'longitude') return { type: plain, min: -180, max: 180 };
  return { type: plain };
}

const byName: ReadonlyMap<string, TypeEntry> = new Map(table);

const counted = /^(?:(?:total|maximum|minimum) )?number of /;

/** "date received", "amount paid out", "hours worked", "date of filing": the first word says what it is, what follows says which. */
function ledBy(parts: readonly string[]): TypeEntry | undefined {
  const [first, next] = parts;
  if (!leading.test(first ?? '')) return undefined;
  const when = first === 'date' || first === 'day';
  const known = parts.length > 2 ? byName.get(parts.slice(0, 3).join(' ')) : undefined;
  if (known) return known;
  if (!done.test(next ?? '') && !(when && next === 'of' && parts.length < 5)) return undefined;
  if (when) return { type: 'date' };
  if (first === 'seconds') return { type: 'integer', min: 0 };
  return { type: first === 'amount' || first === 'sum' ? 'money' : 'decimal', min: 0 };
}

const leading =
  /^(?:date|day|amount|sum|seconds|minutes|hours|distance|miles|kilomet(?:re|er)s|lit(?:re|er)s|kilograms|tonnes)$/;

const done =
  /(?:[a-z]{2}ed|paid|sold|lent|sent|due|bought|made|given|taken|held|drawn|owed|withheld|begun|driven|flown|spent)$/;

/** "the highest temperature reached": how the value came about. */
const measured =
  /^(?:reached|measured|charged|ordered|received|required|requested|observed|delivered|billed|spent|worked|agreed)$/;

/** What the longest known ending of a name says; undefined when its last word is not a known fact word. */
export const typeByEnding: (name: string) => TypeEntry | undefined = remembered((name) => {
  if (counted.test(name)) return { type: 'integer', min: 0 };
  // "the day", where a pay day or a shooting day is something else.
  if (name === 'day') return { type: 'date' };
  const parts = name.split(' ');
  // "time of measurement": when it was measured.
  if (parts.length === 3 && /^(?:time|date) of /.test(name)) return byName.get(name) ?? byName.get(parts[0] ?? '');
  const led = parts.length > 1 ? ledBy(parts) : undefined;
  if (led) return led;
  const last = parts[parts.length - 1] ?? '';
  if (parts.length > 1 && measured.test(last)) return typeByEnding(parts.slice(0, -1).join(' '));
  for (let from = Math.max(0, parts.length - 3); from < parts.length; from++) {
    const hit = byName.get(parts.slice(from).join(' '));
    if (hit) return hit;
  }
  return undefined;
});
