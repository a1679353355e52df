import type { StartingPoint } from './starting-point';

export const crm: StartingPoint = {
  name: 'CRM',
  words: [
    'crm',
    'customer relationship management',
    'customer relationship',
    'sales pipeline',
    'sales tracker',
    'lead tracker',
    'lead management',
    'contact management',
  ],
  text: `# CRM

A user has a name and a unique email.
An account has a name, an optional website and an optional industry. Each account is owned by one user.
A contact has a first name, a last name, an email, an optional phone number and an optional job title. Each contact belongs to one account.
A deal has a title, an amount, a stage (lead, qualified, proposal, won, lost), an expected close date and a created at time. Each deal belongs to one account and is assigned to one user.
An activity has a type (call, email, meeting), a subject, optional notes and a happened at time. Each activity belongs to one deal and was carried out by one user.
A task has a title, a due date and a completed at time that is empty until it is done. Each task belongs to one deal and is assigned to one user.

Find contacts by email.
List the contacts of an account by last name.
List the deals of a user by stage, newest first.
List the activities of a deal, newest first.
Show the uncompleted tasks of a user by due date. Most tasks are completed.
`,
};
