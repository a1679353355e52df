/** A description to start from. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One line: what it shows. */
  readonly summary: string;
  readonly text: string;
}

/** Three ways people describe a domain, each with rules, optional facts, a life cycle and the questions asked of it. */
export const examples: readonly Example[] = [
  {
    id: 'clinic',
    title: 'Clinic',
    summary: 'Plain prose: doctors, patients and visits that never overlap',
    text: `# Clinic

Every doctor has a name, a unique email and a unique licence number. Each doctor works in one department. A department has a unique name and an optional phone number.

Every patient has a name, a date of birth, a phone number and an optional email. A patient can book many appointments. Each appointment belongs to one patient and one doctor. An appointment has a start time, an end time and a status: booked, arrived, done or cancelled. The end time must be after the start time. A doctor cannot have two appointments at the same time.

An appointment has many prescriptions. A prescription has a medicine, a dose and a number of days, which is at least 1.

Each invoice belongs to one appointment, and an appointment has at most one invoice. An invoice has a unique number, an amount and an issue date. Its payment date is empty until it is paid. Patients with appointments cannot be deleted.

We often look up a doctor's upcoming appointments by start time. We list a patient's appointments, newest first. The front desk searches patients by phone number. Accounting lists unpaid invoices by issue date.
`,
  },
  {
    id: 'bike-rental',
    title: 'Bike rental',
    summary: 'Notes with bullets: stations, bikes and rentals',
    text: `# Bike rental

Entities
- Station: name (unique), address, latitude, longitude, number of docks (at least 1)
- Bike: frame number (unique), model, status (available, rented, in repair, retired), purchased on, note (optional)
- Customer: full name, email (unique), phone (optional), joined on
- Rental: started at, ended at (empty until the bike is returned), price (optional)
- Repair: reported at, description, finished at (optional), cost (optional)

Relationships
- A bike stands at one station or at none while it is rented
- A customer makes many rentals; each rental is for exactly one customer
- Each rental is for exactly one bike
- A rental has one start station and an optional end station
- A bike has many repairs; a repair belongs to one bike

Rules
- Ended at must be after started at
- A price and a cost are never negative
- A bike cannot be in two rentals at the same time
- Customers with rentals cannot be deleted

Queries
- Available bikes at a station
- Open rentals of a customer
- Rentals of a bike, newest first
- Repairs not yet finished, oldest first
`,
  },
  {
    id: 'magazine',
    title: 'Magazine',
    summary: 'User stories: writers, issues and comments',
    text: `# Magazine

As an editor, I can plan issues, so that everyone knows what comes next. An issue has a unique number, a theme and a publication date.
As a writer, I can submit articles, so that an editor can review them. An article has a title, a unique slug, a body and a status: draft, in review, accepted or published.
As an editor, I can put an article into an issue. An article belongs to at most one issue.
As an editor, I can tag articles. An article has many tags, and a tag belongs to many articles. A tag has a unique name.
As a reader, I can sign up with a unique email and a display name.
As a reader, I can comment on articles. A comment has a body and a posting time. Each comment belongs to one article and one reader.
As a reader, I can rate articles. A rating has a score from 1 to 5. Each rating belongs to one article and one reader. No two ratings have the same article and reader.

Each article has exactly one writer. A writer has a name, a unique email and an optional biography.
The publication time of an article is empty until it is published.
When an article is deleted, its comments and ratings are deleted too.

As a reader, I want to see published articles, newest first.
As an editor, I want to see the articles of an issue by title.
As a reader, I want to see the comments of an article by posting time.
`,
  },
];
