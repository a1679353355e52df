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
    text: `Clinic

A clinic has several doctors. Each doctor has a name, an email and a licence number; the licence number is unique. A doctor works in exactly one department, and a department has a unique name and an optional phone number.

Patients register with a name, a date of birth, a phone number and, optionally, an email. A patient books appointments with a doctor. An appointment has a start time, an end time and a status: booked, arrived, done or cancelled. The end must be after the start. A doctor cannot have two appointments at the same time.

During an appointment the doctor may write prescriptions. A prescription is part of its appointment and has a medicine, a dose and the number of days, which is at least 1.

Every done appointment can have one invoice. An invoice has a unique number, an amount and an issue date, and a payment date that stays empty until it is paid. Invoices must never be lost, even when a patient leaves.

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
- A rental starts at one station and may end at another station
- A bike has many repairs; a repair belongs to one bike

Rules
- A rental ends after it starts
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
    text: `Magazine

As an editor, I can plan issues, each with a unique number, a theme and a publication date, so that everyone knows what comes next.
As a writer, I can submit articles with a title, a unique slug and a body, so that an editor can review them.
As an editor, I can move an article through draft, in review, accepted and published.
As an editor, I can put an accepted article into an issue; until then it belongs to no issue.
As an editor, I can give an article one or more tags, so that readers find related articles.
As a reader, I can sign up with a unique email and a display name.
As a reader, I can comment on an article; a comment has a body and the time it was posted.
As a reader, I can reply to another comment.
As a reader, I can rate an article from 1 to 5, once per article.

Every article has exactly one writer. A writer has a name, a unique email and an optional biography.
When an article is deleted, its comments and ratings are deleted too.
A published article has a publication time; it is empty before that.

As a reader, I want to see the newest published articles.
As a reader, I want to see the articles with a given tag, newest first.
As a writer, I want to see my own drafts.
As a reader, I want to see the comments of an article in the order they were posted.
`,
  },
];
