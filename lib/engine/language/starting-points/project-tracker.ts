import type { StartingPoint } from './starting-point';

export const projectTracker: StartingPoint = {
  name: 'project tracker',
  words: [
    'project tracker',
    'project management',
    'project tracking',
    'task tracker',
    'task management',
    'issue tracker',
    'bug tracker',
    'to-do list',
    'todo list',
    'todo app',
    'kanban',
    'kanban board',
  ],
  text: `# Project tracker

A user has a name, a unique email and a role (member, manager, admin).
A project has a name, a unique key, an optional description and a start date. A user can work on many projects, and a project can have many users.
A task has a title, an optional description, a status (open, in progress, blocked, done), a priority from 1 to 5, an optional due date and a created at time. Each task belongs to one project and may be assigned to one user.
A label has a unique name and a colour. A task can have many labels, and a label can be on many tasks.
A comment has a body and a sent at time. Each comment belongs to one task and is written by one user.
When a task is deleted, its comments are deleted too.

List the open tasks of a user by due date. 90% of tasks are done.
List the tasks of a project by priority.
Show overdue tasks.
List the comments of a task, oldest first.
Find a project by key.
`,
};
