BEGIN;

DROP TRIGGER set_updated_at ON doctor_specialties;
DROP TRIGGER set_updated_at ON patients;
DROP TRIGGER set_updated_at ON departments;
DROP TRIGGER set_updated_at ON doctors;
DROP TRIGGER set_updated_at ON appointments;
DROP FUNCTION set_updated_at();
DROP INDEX idx_patients_history;
DROP INDEX uq_patients_email;
DROP INDEX idx_departments_head_id;
DROP INDEX idx_doctors_department_id;
DROP INDEX idx_doctors_supervisor_id;
DROP INDEX idx_appointments_doctor_id_starts_at;
DROP INDEX idx_appointments_patient_id;
ALTER TABLE departments DROP CONSTRAINT fk_departments_head_id;
DROP TABLE doctor_specialties;
DROP TABLE appointments;
DROP TABLE doctors;
DROP TABLE departments;
DROP TABLE patients;
DROP TYPE visit_status;
DROP EXTENSION IF EXISTS btree_gist;

COMMIT;
