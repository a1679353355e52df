import type { Sequelize } from "sequelize";
import { Appointment } from "./Appointment";
import { Department } from "./Department";
import { Doctor } from "./Doctor";
import { DoctorSpecialty } from "./DoctorSpecialty";
import { Patient } from "./Patient";

const models = [Appointment, Doctor, Department, Patient, DoctorSpecialty];

/** Makes all models and their associations known to a connection, once. */
export function initializeModels(sequelize: Sequelize): void {
  for (const model of models) model.initialize(sequelize);
  for (const model of models) model.associate();
}

export { Appointment, Department, Doctor, DoctorSpecialty, Patient };
