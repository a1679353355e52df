"use strict";

/** Clinic: 5 tables, 7 indexes */
/** @type {import("sequelize-cli").Migration} */
module.exports = {
  async up({ sequelize }) {
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
      await run(`
        CREATE TYPE visit_status AS ENUM ('booked', 'confirmed', 'cancelled', 'done')
      `);
      await run(`
        CREATE TABLE patients (
          id uuid NOT NULL DEFAULT gen_random_uuid(),
          name text NOT NULL,
          email text,
          allergies text[] NOT NULL DEFAULT '{}'::text[],
          history jsonb NOT NULL DEFAULT '{}',
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_patients PRIMARY KEY (id)
        )
      `);
      await run(`COMMENT ON TABLE patients IS 'Someone who is treated'`);
      await run(`
        CREATE TABLE departments (
          id uuid NOT NULL DEFAULT gen_random_uuid(),
          name text NOT NULL,
          head_id uuid NOT NULL,
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_departments PRIMARY KEY (id)
        )
      `);
      await run(`
        COMMENT ON TABLE departments IS 'A part of the clinic with a doctor at its head'
      `);
      await run(`
        CREATE TABLE doctors (
          id uuid NOT NULL DEFAULT gen_random_uuid(),
          license_number varchar(20) NOT NULL,
          name text NOT NULL,
          supervisor_id uuid,
          department_id uuid,
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_doctors PRIMARY KEY (id),
          CONSTRAINT uq_doctors_license_number UNIQUE (license_number),
          CONSTRAINT fk_doctors_supervisor_id FOREIGN KEY (supervisor_id)
            REFERENCES doctors (id) ON DELETE SET NULL,
          CONSTRAINT fk_doctors_department_id FOREIGN KEY (department_id)
            REFERENCES departments (id) ON DELETE SET NULL
        )
      `);
      await run(`COMMENT ON TABLE doctors IS 'Someone who treats patients'`);
      await run(`
        CREATE TABLE appointments (
          id uuid NOT NULL DEFAULT gen_random_uuid(),
          patient_id uuid NOT NULL,
          doctor_id uuid NOT NULL,
          status visit_status NOT NULL DEFAULT 'booked',
          starts_at timestamptz NOT NULL,
          ends_at timestamptz NOT NULL,
          fee numeric(12, 2),
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_appointments PRIMARY KEY (id),
          CONSTRAINT fk_appointments_patient_id FOREIGN KEY (patient_id)
            REFERENCES patients (id) ON DELETE CASCADE,
          CONSTRAINT fk_appointments_doctor_id FOREIGN KEY (doctor_id)
            REFERENCES doctors (id) ON DELETE RESTRICT,
          CONSTRAINT chk_appointments_period CHECK (ends_at > starts_at),
          CONSTRAINT chk_appointments_fee CHECK (fee >= 0),
          CONSTRAINT ex_appointments_doctor_id_period EXCLUDE USING gist (doctor_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
            WHERE (status <> 'cancelled')
        )
      `);
      await run(`
        COMMENT ON TABLE appointments IS 'A patient''s booked visit to a doctor'
      `);
      await run(`
        COMMENT ON COLUMN appointments.fee IS 'Until billed: the doctor''s estimate'
      `);
      await run(`
        CREATE TABLE doctor_specialties (
          doctor_id uuid NOT NULL,
          specialty text NOT NULL,
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_doctor_specialties PRIMARY KEY (doctor_id, specialty),
          CONSTRAINT fk_doctor_specialties_doctor_id FOREIGN KEY (doctor_id)
            REFERENCES doctors (id) ON DELETE CASCADE
        )
      `);
      await run(`
        COMMENT ON COLUMN doctor_specialties.specialty IS 'As the medical chamber lists it'
      `);
      await run(`
        ALTER TABLE departments
          ADD CONSTRAINT fk_departments_head_id FOREIGN KEY (head_id)
            REFERENCES doctors (id) ON DELETE RESTRICT
      `);
      await run(`
        CREATE INDEX idx_appointments_patient_id
          ON appointments (patient_id)
      `);
      await run(`
        CREATE INDEX idx_appointments_doctor_id_starts_at
          ON appointments (doctor_id, starts_at DESC)
          WHERE status IN ('booked', 'confirmed')
      `);
      await run(`
        CREATE INDEX idx_doctors_supervisor_id
          ON doctors (supervisor_id)
      `);
      await run(`
        CREATE INDEX idx_doctors_department_id
          ON doctors (department_id)
      `);
      await run(`
        CREATE INDEX idx_departments_head_id
          ON departments (head_id)
      `);
      await run(`
        CREATE UNIQUE INDEX uq_patients_email
          ON patients (lower(email))
      `);
      await run(`
        CREATE INDEX idx_patients_history
          ON patients USING gin (history jsonb_path_ops)
      `);
      await run(`CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$`);
      await run(`
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON appointments
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
      `);
      await run(`
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctors
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
      `);
      await run(`
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON departments
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
      `);
      await run(`
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON patients
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
      `);
      await run(`
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctor_specialties
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
      `);
    });
  },

  async down({ sequelize }) {
    await sequelize.transaction(async (transaction) => {
      const run = (sql) => sequelize.query(sql, { transaction });
      await run(`DROP TRIGGER set_updated_at ON doctor_specialties`);
      await run(`DROP TRIGGER set_updated_at ON patients`);
      await run(`DROP TRIGGER set_updated_at ON departments`);
      await run(`DROP TRIGGER set_updated_at ON doctors`);
      await run(`DROP TRIGGER set_updated_at ON appointments`);
      await run(`DROP FUNCTION set_updated_at()`);
      await run(`DROP INDEX idx_patients_history`);
      await run(`DROP INDEX uq_patients_email`);
      await run(`DROP INDEX idx_departments_head_id`);
      await run(`DROP INDEX idx_doctors_department_id`);
      await run(`DROP INDEX idx_doctors_supervisor_id`);
      await run(`DROP INDEX idx_appointments_doctor_id_starts_at`);
      await run(`DROP INDEX idx_appointments_patient_id`);
      await run(`
        ALTER TABLE departments DROP CONSTRAINT fk_departments_head_id
      `);
      await run(`DROP TABLE doctor_specialties`);
      await run(`DROP TABLE appointments`);
      await run(`DROP TABLE doctors`);
      await run(`DROP TABLE departments`);
      await run(`DROP TABLE patients`);
      await run(`DROP TYPE visit_status`);
      await run(`DROP EXTENSION IF EXISTS btree_gist`);
    });
  },
};
