import type { StartingPoint } from './starting-point';

export const marketplace: StartingPoint = {
  name: 'marketplace',
  words: ['marketplace', 'market place', 'classifieds', 'auction'],
  text: `# Marketplace

A user has a name, a unique email, an optional phone number and a joined at time.
A category has a unique name.
A listing has a title, a description, a price, a condition (new, used, refurbished), a status (draft, active, sold, withdrawn) and a published at time that is empty until it is published. Each listing belongs to one user and to one category.
An order has a price, a status (placed, paid, shipped, completed, cancelled) and a placed at time. Each order is for one listing and is placed by one user.
A review has a rating from 1 to 5, a comment and a written at time. Each order has at most one review.
A message has a body and a sent at time. Each message belongs to one listing and is sent by one user.

List the active listings of a category, newest first.
Search listings by keywords in title and description.
List the listings of a user by status.
List the orders of a user, newest first.
List the messages of a listing, oldest first.
`,
};
