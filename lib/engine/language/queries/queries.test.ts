import { describe, expect, it } from 'vitest';
import { readBrief } from '..';

const library = `
Branches have a name and a city.
A member has a name, an email, a phone number and a joined on date. Each member belongs to one branch.
An author has a first name and a last name. A book has a title, a unique ISBN, a category, a price and a description.
A copy has a barcode and a position. Each copy belongs to one book and one branch.
A loan has a loaned at time, a due date and a returned at time that is empty until the copy is returned. Each loan belongs to one copy and one member.
An agent has a name. A ticket has a subject, a body, a priority, a status (new, open, waiting, closed) and an opened at time. Each ticket belongs to one member and may be assigned to one agent.
`;

type Query = ReturnType<typeof readBrief>['model']['queries'][number];

/** "loan | member | returned_at missing | loaned_at desc | 20", with the last step of each path. */
function printed(query: Query): string {
  const path = (members: Query['by'][number]['path']) => {
    const steps = members.map((m) => ('attribute' in m ? m.attribute.replace(/^.*\./, '') : m.relationship));
    return steps.join('>');
  };
  const by = query.by.map((b) => path(b.path) + (b.how === 'equals' ? '' : ` ${b.how}`)).join(', ');
  const where = query.where
    .map(({ path: p, test, excludes }) => {
      const values = 'values' in test ? ` ${test.values.join('/')}` : '';
      return `${path(p)} ${test.kind}${values}${excludes === undefined ? '' : ` -${Math.round(excludes * 100)}%`}`;
    })
    .join(', ');
  const order = query.order.map((o) => `${path(o.path)} ${o.direction}`).join(', ');
  return [query.entity, by, where, order, query.limit ?? ''].join(' | ').replace(/[ |]+$/, '');
}

const read = (sentence: string) => readBrief(`${library}\n${sentence}\n`);
const told = (sentence: string): readonly string[] => read(sentence).model.queries.map(printed);

const wordings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'lookups by given values': [
    ['Staff look up a copy by barcode.', 'copy | barcode'],
    ['Copies are found by barcode.', 'copy | barcode'],
    ['When a member calls, we search by phone.', 'member | phone_number'],
    ['We need to be able to find a book by its ISBN.', 'book | isbn'],
    ['Members are found by email, ignoring case.', 'member | email ignoreCase'],
    ['Search books by title prefix.', 'book | title prefix'],
    ['Find members by part of the name.', 'member | name contains'],
    ['Full-text search over title and description of books.', 'book | title fullText, description fullText'],
  ],
  'lists of what belongs to something': [
    ["List a member's loans, newest first.", 'loan | loan_member |  | loaned_at desc'],
    ['The loans of a member by due date.', 'loan | loan_member |  | due_date asc'],
    ['All loans for a given copy.', 'loan | loan_copy'],
    ['Which copies does a branch hold?', 'copy | copy_branch'],
    ['Members see their loans.', 'loan | loan_member'],
    ['Agents see the open tickets assigned to them.', 'ticket | ticket_agent | status is open'],
    ['List the tickets of a branch.', 'ticket | ticket_member>member_branch'],
    ['List loans by city.', 'loan | loan_copy>copy_branch>city'],
  ],
  'orders and limits': [
    ['Books by category, cheapest first.', 'book | category |  | price asc'],
    ['List books in alphabetical order.', 'book |  |  | title asc'],
    ['The copies of a branch in order.', 'copy | copy_branch |  | position asc'],
    ['The dashboard shows the ten latest tickets.', 'ticket |  |  | opened_at desc | 10'],
    ['The top 20 books by price.', 'book |  |  | price desc | 20'],
    ['List tickets sorted by priority descending.', 'ticket |  |  | priority desc'],
    ['List the loans of a member with the latest on top.', 'loan | loan_member |  | loaned_at desc'],
  ],
  'stretches of time': [
    ['List loans falling due this week.', 'loan | due_date range'],
    ['We want all tickets opened in the last 30 days.', 'ticket | opened_at range'],
    ['Show overdue loans.', 'loan | due_date range | returned_at missing -90%'],
    ['List the loans of a copy between two dates.', 'loan | loan_copy, loaned_at range'],
  ],
  'conditions with fixed values': [
    ['Loans not yet returned, oldest first.', 'loan |  | returned_at missing -90% | loaned_at asc'],
    ['List unassigned tickets, highest priority first.', 'ticket |  | ticket_agent missing | priority desc'],
    ['List waiting tickets. 95% of tickets are closed.', 'ticket |  | status is waiting -95%'],
    [
      'List the tickets of an agent that are not closed (98% closed).',
      'ticket | ticket_agent | status isNot closed -98%',
    ],
    [
      'List waiting tickets (about 4% of all tickets), oldest first.',
      'ticket |  | status is waiting -96% | opened_at asc',
    ],
  ],
};

describe.each(Object.entries(wordings))('%s', (_, examples) => {
  it.each(examples)('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual([expected]);
  });
});

it('reads several ways of reading from one sentence', () => {
  expect(told('We need: a copy by barcode; the loans of a member, newest first; the tickets of an agent.')).toEqual([
    'copy | barcode',
    'loan | loan_member |  | loaned_at desc',
    'ticket | ticket_agent',
  ]);
});

it('reads bullets below a line that announces them', () => {
  expect(told('We often look up:\n- a book by ISBN\n- loans of a copy, newest first')).toEqual([
    'book | isbn',
    'loan | loan_copy |  | loaned_at desc',
  ]);
});

it.each([
  ['Show books by smell.', 'language/query-unknown'],
  ['List the kitchens of a restaurant, newest first.', 'language/query-unread'],
])('says what of “%s” names nothing known', (sentence, code) => {
  const { model, diagnostics } = read(sentence);
  expect(model.queries).toEqual([]);
  expect(diagnostics.map((d) => d.code)).toContain(code);
});
