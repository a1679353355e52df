import type { StartingPoint } from './starting-point';

export const school: StartingPoint = {
  name: 'school',
  words: [
    'school',
    'university',
    'college',
    'student management',
    'learning management',
    'academy',
    'course management',
    'online learning',
    'lms',
  ],
  text: `# School

A student has a first name, a last name, a date of birth, a unique student number and an optional email.
A teacher has a first name, a last name and a unique email.
A subject has a unique code and a name.
A course has a title, a start date and an end date after the start date. Each course belongs to one subject and is taught by one teacher.
An enrolment has an enrolled on date and an optional final grade. Each enrolment belongs to one student and one course. A student can be enrolled in a course only once.
A lesson has a topic, a start time and an end time. Each lesson belongs to one course.
An assignment has a title, a due date and a maximum score. Each assignment belongs to one course.
A submission has a submitted at time and an optional score. Each submission belongs to one assignment and one student.
When a course is deleted, its lessons are deleted too.

Find a student by student number.
List the enrolments of a student, newest first.
List the courses of a teacher by start date.
List the lessons of a course in chronological order.
List the submissions of an assignment, newest first.
`,
};
