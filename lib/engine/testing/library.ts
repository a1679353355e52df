import type { ConceptualModel } from '../model/conceptual';
import { along, attribute, end, entity, model, of, query, relationship, rule } from './model';

/** A town library: a readable description that exercises every design rule at least once. */
export const library: ConceptualModel = model(
  [
    entity('branch', [
      attribute('name'),
      attribute('postal address', 'longText'),
      attribute('opens on', 'text', {
        values: {
          closed: true,
          list: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        },
      }),
    ]),
    entity(
      'member',
      [
        attribute('name'),
        attribute('email', 'email', { unique: true }),
        attribute('phone number', 'phone', { multiValued: true }),
        attribute('interest', 'text', { multiValued: true }),
        attribute('card number', 'code', { unique: true, length: { min: 8, max: 8 } }),
        attribute('country code', 'countryCode'),
      ],
      { softDelete: true, description: 'A person who may borrow' },
    ),
    entity('student member', [attribute('school')], { kind: 'subtype', supertype: 'member' }),
    entity('book', [
      attribute('title'),
      attribute('isbn', 'code', { unique: true }),
      attribute('published on', 'date', { required: false, optionalBecause: 'if the day is known' }),
      attribute('rating', 'rating', { required: false }),
      attribute('available', 'boolean', { default: true }),
    ]),
    entity('author', [attribute('name'), attribute('biography', 'longText', { required: false })]),
    entity(
      'copy',
      [
        attribute('shelf mark', 'code'),
        attribute('condition', 'text', {
          values: { closed: true, list: ['like new', 'good', 'worn'] },
          default: 'good',
        }),
        attribute('weight', 'decimal', { unit: 'kilograms' }),
      ],
      { kind: 'weak' },
    ),
    entity(
      'loan',
      [
        attribute('lent', 'timestamp', { default: { kind: 'now' } }),
        attribute('due', 'date'),
        attribute('returned', 'timestamp', { required: false, optionalBecause: 'until the copy is back' }),
      ],
      { kind: 'event' },
    ),
    entity('fine', [
      attribute('amount', 'money'),
      attribute('currency', 'currencyCode'),
      attribute('paid date', 'date', { required: false, optionalBecause: 'until paid' }),
    ]),
    entity('room booking', [
      attribute('start', 'timestamp'),
      attribute('end', 'timestamp'),
      attribute('created at', 'timestamp'),
    ]),
    entity('room', [attribute('name'), attribute('number of seats', 'integer')]),
    entity('subject', [attribute('name', 'text', { unique: true })]),
  ],
  {
    domain: 'library',
    relationships: [
      relationship(end('book', 'many'), 'is written by', end('author', 'some')),
      relationship(end('book', 'one'), 'has', end('copy', 'many'), {
        whole: 0,
        onDelete: { action: 'cascade', origin: { kind: 'hand' } },
      }),
      relationship(end('copy', 'many'), 'stands in', end('branch', 'one')),
      relationship(end('loan', 'many'), 'is of', end('copy', 'one')),
      relationship(end('loan', 'many'), 'is made by', end('member', 'one', 'borrower')),
      relationship(end('fine', 'maybe'), 'is for', end('loan', 'one')),
      relationship(end('subject', 'many'), 'is under', end('subject', 'maybe')),
      relationship(end('book', 'many'), 'is about', end('subject', 'many'), {
        attributes: [attribute('main', 'boolean')],
      }),
      relationship(end('room', 'many'), 'is in', end('branch', 'one')),
      relationship(end('room booking', 'many'), 'is for', end('room', 'one')),
      relationship(end('room booking', 'many'), 'is made by', end('member', 'maybe')),
      relationship(end('room booking', 'many'), 'is held for', end('student member', 'maybe')),
    ],
    rules: [
      rule({
        kind: 'unique',
        entity: 'copy',
        members: [along('book', 'has', 'copy'), of('copy', 'shelf mark')],
      }),
      rule({
        kind: 'unique',
        entity: 'loan',
        members: [along('loan', 'is of', 'copy')],
        when: { path: [of('loan', 'returned')], test: { kind: 'missing' } },
      }),
      rule({
        kind: 'noOverlap',
        entity: 'room_booking',
        per: [along('room booking', 'is for', 'room')],
        from: 'room_booking.start',
        to: 'room_booking.end',
      }),
      rule({
        kind: 'choose',
        entity: 'room_booking',
        members: [
          along('room booking', 'is made by', 'member'),
          along('room booking', 'is held for', 'student member'),
        ],
        count: 'exactlyOne',
      }),
    ],
    queries: [
      query("a member's loans, newest first", 'loan', {
        by: [{ path: [along('loan', 'is made by', 'member')], how: 'equals' }],
        order: [{ path: [of('loan', 'lent')], direction: 'desc' }],
        frequency: 'hot',
      }),
      query('overdue loans of a branch', 'loan', {
        by: [{ path: [along('loan', 'is of', 'copy'), along('copy', 'stands in', 'branch')], how: 'equals' }],
        where: [{ path: [of('loan', 'returned')], test: { kind: 'missing' }, excludes: 0.97 }],
        order: [{ path: [of('loan', 'due')], direction: 'asc' }],
      }),
      query('unpaid fines', 'fine', {
        where: [{ path: [of('fine', 'paid date')], test: { kind: 'missing' } }],
      }),
      query('a book by ISBN', 'book', { by: [{ path: [of('book', 'isbn')], how: 'equals' }] }),
      query('books by words of the title', 'book', { by: [{ path: [of('book', 'title')], how: 'contains' }] }),
      query('members by email', 'member', { by: [{ path: [of('member', 'email')], how: 'ignoreCase' }] }),
      query('books that are available', 'book', { by: [{ path: [of('book', 'available')], how: 'equals' }] }),
      query('books by an author, by title', 'book', {
        by: [{ path: [along('book', 'is written by', 'author')], how: 'equals' }],
        order: [{ path: [of('book', 'title')], direction: 'asc' }],
      }),
    ],
  },
);
