import type { ColumnType, Insertable, Selectable, Updateable } from "kysely";

/** The database has a value when none is given. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;

/** numeric: node-postgres gives back text. */
export type Numeric = ColumnType<string, string | number, string | number>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** json is sent as text. */
export type Json = ColumnType<unknown, string, string>;

export interface Database {
  appointments: AppointmentTable;
  doctors: DoctorTable;
  departments: DepartmentTable;
  patients: PatientTable;
  doctor_specialties: DoctorSpecialtyTable;
}

export type VisitStatus = "booked" | "confirmed" | "cancelled" | "done";

/** A patient's booked visit to a doctor */
export interface AppointmentTable {
  id: Generated<string>;
  patient_id: string;
  doctor_id: string;
  status: Generated<VisitStatus>;
  starts_at: Timestamp;
  ends_at: Timestamp;
  /** Until billed: the doctor's estimate */
  fee: Numeric | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export type Appointment = Selectable<AppointmentTable>;
export type NewAppointment = Insertable<AppointmentTable>;
export type AppointmentUpdate = Updateable<AppointmentTable>;

/** Someone who treats patients */
export interface DoctorTable {
  id: Generated<string>;
  license_number: string;
  name: string;
  supervisor_id: string | null;
  department_id: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export type Doctor = Selectable<DoctorTable>;
export type NewDoctor = Insertable<DoctorTable>;
export type DoctorUpdate = Updateable<DoctorTable>;

/** A part of the clinic with a doctor at its head */
export interface DepartmentTable {
  id: Generated<string>;
  name: string;
  head_id: string;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export type Department = Selectable<DepartmentTable>;
export type NewDepartment = Insertable<DepartmentTable>;
export type DepartmentUpdate = Updateable<DepartmentTable>;

/** Someone who is treated */
export interface PatientTable {
  id: Generated<string>;
  name: string;
  email: string | null;
  allergies: Generated<string[]>;
  history: Generated<Json>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export type Patient = Selectable<PatientTable>;
export type NewPatient = Insertable<PatientTable>;
export type PatientUpdate = Updateable<PatientTable>;

export interface DoctorSpecialtyTable {
  doctor_id: string;
  /** As the medical chamber lists it */
  specialty: string;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export type DoctorSpecialty = Selectable<DoctorSpecialtyTable>;
export type NewDoctorSpecialty = Insertable<DoctorSpecialtyTable>;
export type DoctorSpecialtyUpdate = Updateable<DoctorSpecialtyTable>;
