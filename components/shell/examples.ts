export const examples: readonly { id: string; title: string; summary: string; text: string }[] = [
  {
    id: 'clinic',
    title: 'Clinic',
    summary: 'Doctors, patients, appointments',
    text: "A clinic has doctors and patients. A doctor has a name and a unique license number. A patient has a name, an email and a date of birth. A patient books appointments with a doctor. An appointment has a start time and a status: scheduled, done or cancelled. We list a doctor's upcoming appointments.",
  },
];
