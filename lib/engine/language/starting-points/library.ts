import type { StartingPoint } from './starting-point';

export const library: StartingPoint = {
  name: 'library',
  words: ['library', 'library management', 'lending library', 'book lending', 'public library'],
  text: `# Library

A member has a first name, a last name, a unique card number, an email and a joined on date.
An author has a name.
A book has a title, a unique ISBN, an optional description and a publication year. A book is written by one or more authors, and an author can write many books.
A copy has a unique barcode and a condition (good, worn, damaged). Each copy belongs to one book.
A loan has a loaned at time, a due date and a returned at time that is empty until the copy is returned. Each loan belongs to one copy and one member. Almost all loans are returned.
A reservation has a reserved at time and a status (waiting, ready, collected, cancelled). Each reservation belongs to one book and one member.
A member can't be deleted while there are loans.

Find a copy by barcode.
Find a member by card number.
Search books by title.
List the loans of a member, newest first.
Show loans that are not yet returned, by due date.
List the waiting reservations of a book, oldest first.
`,
};
