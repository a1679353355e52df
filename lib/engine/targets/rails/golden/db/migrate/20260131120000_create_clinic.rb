# frozen_string_literal: true

# Clinic: 5 tables, 7 indexes
class CreateClinic < ActiveRecord::Migration[6.1]
  def up
    execute "CREATE EXTENSION IF NOT EXISTS btree_gist"
    execute "CREATE TYPE visit_status AS ENUM ('booked', 'confirmed', 'cancelled', 'done')"
    execute <<~'SQL'
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
    SQL
    execute "COMMENT ON TABLE patients IS 'Someone who is treated'"
    execute <<~'SQL'
      CREATE TABLE departments (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        head_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_departments PRIMARY KEY (id)
      )
    SQL
    execute "COMMENT ON TABLE departments IS 'A part of the clinic with a doctor at its head'"
    execute <<~'SQL'
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
    SQL
    execute "COMMENT ON TABLE doctors IS 'Someone who treats patients'"
    execute <<~'SQL'
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
    SQL
    execute "COMMENT ON TABLE appointments IS 'A patient''s booked visit to a doctor'"
    execute "COMMENT ON COLUMN appointments.fee IS 'Until billed: the doctor''s estimate'"
    execute <<~'SQL'
      CREATE TABLE doctor_specialties (
        doctor_id uuid NOT NULL,
        specialty text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_doctor_specialties PRIMARY KEY (doctor_id, specialty),
        CONSTRAINT fk_doctor_specialties_doctor_id FOREIGN KEY (doctor_id)
          REFERENCES doctors (id) ON DELETE CASCADE
      )
    SQL
    execute "COMMENT ON COLUMN doctor_specialties.specialty IS 'As the medical chamber lists it'"
    execute <<~'SQL'
      ALTER TABLE departments
        ADD CONSTRAINT fk_departments_head_id FOREIGN KEY (head_id)
          REFERENCES doctors (id) ON DELETE RESTRICT
    SQL
    execute <<~'SQL'
      CREATE INDEX idx_appointments_patient_id
        ON appointments (patient_id)
    SQL
    execute <<~'SQL'
      CREATE INDEX idx_appointments_doctor_id_starts_at
        ON appointments (doctor_id, starts_at DESC)
        WHERE status IN ('booked', 'confirmed')
    SQL
    execute <<~'SQL'
      CREATE INDEX idx_doctors_supervisor_id
        ON doctors (supervisor_id)
    SQL
    execute <<~'SQL'
      CREATE INDEX idx_doctors_department_id
        ON doctors (department_id)
    SQL
    execute <<~'SQL'
      CREATE INDEX idx_departments_head_id
        ON departments (head_id)
    SQL
    execute <<~'SQL'
      CREATE UNIQUE INDEX uq_patients_email
        ON patients (lower(email))
    SQL
    execute <<~'SQL'
      CREATE INDEX idx_patients_history
        ON patients USING gin (history jsonb_path_ops)
    SQL
    execute <<~'SQL'
      CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.updated_at := now();
        RETURN NEW;
      END;
      $$
    SQL
    execute <<~'SQL'
      CREATE TRIGGER set_updated_at BEFORE UPDATE ON appointments
        FOR EACH ROW EXECUTE FUNCTION set_updated_at()
    SQL
    execute <<~'SQL'
      CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctors
        FOR EACH ROW EXECUTE FUNCTION set_updated_at()
    SQL
    execute <<~'SQL'
      CREATE TRIGGER set_updated_at BEFORE UPDATE ON departments
        FOR EACH ROW EXECUTE FUNCTION set_updated_at()
    SQL
    execute <<~'SQL'
      CREATE TRIGGER set_updated_at BEFORE UPDATE ON patients
        FOR EACH ROW EXECUTE FUNCTION set_updated_at()
    SQL
    execute <<~'SQL'
      CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctor_specialties
        FOR EACH ROW EXECUTE FUNCTION set_updated_at()
    SQL
  end

  def down
    execute "DROP TRIGGER set_updated_at ON doctor_specialties"
    execute "DROP TRIGGER set_updated_at ON patients"
    execute "DROP TRIGGER set_updated_at ON departments"
    execute "DROP TRIGGER set_updated_at ON doctors"
    execute "DROP TRIGGER set_updated_at ON appointments"
    execute "DROP FUNCTION set_updated_at()"
    execute "DROP INDEX idx_patients_history"
    execute "DROP INDEX uq_patients_email"
    execute "DROP INDEX idx_departments_head_id"
    execute "DROP INDEX idx_doctors_department_id"
    execute "DROP INDEX idx_doctors_supervisor_id"
    execute "DROP INDEX idx_appointments_doctor_id_starts_at"
    execute "DROP INDEX idx_appointments_patient_id"
    execute "ALTER TABLE departments DROP CONSTRAINT fk_departments_head_id"
    execute "DROP TABLE doctor_specialties"
    execute "DROP TABLE appointments"
    execute "DROP TABLE doctors"
    execute "DROP TABLE departments"
    execute "DROP TABLE patients"
    execute "DROP TYPE visit_status"
    execute "DROP EXTENSION IF EXISTS btree_gist"
  end
end
