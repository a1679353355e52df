import type { StartingPoint } from './starting-point';

export const clinic: StartingPoint = {
  name: 'clinic',
  words: [
    'clinic',
    'medical practice',
    'doctor',
    'hospital',
    'patient management',
    'dental practice',
    'dentist',
    'surgery',
    'health centre',
    'health center',
  ],
  text: `# Clinic

A patient has a first name, a last name, a date of birth, a phone number, an optional email and a unique insurance number.
A doctor has a name, a speciality and a unique email.
A room has a unique name.
An appointment has a start time, an end time after the start time, a status (booked, completed, cancelled, missed) and an optional reason. Each appointment belongs to one patient and one doctor and takes place in one room.
A diagnosis has a code, a description and a diagnosed at time. Each diagnosis belongs to one appointment.
A prescription has a medicine name, a dosage, a quantity of at least 1 and an issued at time. Each prescription belongs to one patient and is written by one doctor.
Patients must never be deleted while they have appointments.

List the appointments of a doctor between two dates, by start time.
List the appointments of a patient, newest first.
Find patients by last name and date of birth.
Find a patient by insurance number.
List the prescriptions of a patient, newest first.
`,
};
