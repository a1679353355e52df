CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE visit_status AS ENUM ('booked', 'confirmed', 'cancelled', 'done');

CREATE TABLE patients (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  email text,
  allergies text[] NOT NULL DEFAULT '{}'::text[],
  history jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_patients PRIMARY KEY (id)
);

COMMENT ON TABLE patients IS 'Someone who is treated';

CREATE TABLE departments (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  head_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_departments PRIMARY KEY (id)
);

COMMENT ON TABLE departments IS 'A part of the clinic with a doctor at its head';

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
);

COMMENT ON TABLE doctors IS 'Someone who treats patients';

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
);

COMMENT ON TABLE appointments IS 'A patient''s booked visit to a doctor';

COMMENT ON COLUMN appointments.fee IS 'Until billed: the doctor''s estimate';

CREATE TABLE doctor_specialties (
  doctor_id uuid NOT NULL,
  specialty text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_doctor_specialties PRIMARY KEY (doctor_id, specialty),
  CONSTRAINT fk_doctor_specialties_doctor_id FOREIGN KEY (doctor_id)
    REFERENCES doctors (id) ON DELETE CASCADE
);

COMMENT ON COLUMN doctor_specialties.specialty IS 'As the medical chamber lists it';

ALTER TABLE departments
  ADD CONSTRAINT fk_departments_head_id FOREIGN KEY (head_id)
    REFERENCES doctors (id) ON DELETE RESTRICT;

CREATE INDEX idx_appointments_patient_id
  ON appointments (patient_id);

CREATE INDEX idx_appointments_doctor_id_starts_at
  ON appointments (doctor_id, starts_at DESC)
  WHERE status IN ('booked', 'confirmed');

CREATE INDEX idx_doctors_supervisor_id
  ON doctors (supervisor_id);

CREATE INDEX idx_doctors_department_id
  ON doctors (department_id);

CREATE INDEX idx_departments_head_id
  ON departments (head_id);

CREATE UNIQUE INDEX uq_patients_email
  ON patients (lower(email));

CREATE INDEX idx_patients_history
  ON patients USING gin (history jsonb_path_ops);

CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END;
$$;

CREATE TRIGGER set_updated_at BEFORE UPDATE ON appointments
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctors
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER set_updated_at BEFORE UPDATE ON departments
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER set_updated_at BEFORE UPDATE ON patients
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctor_specialties
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE schema_migrations (
  version character varying NOT NULL,
  CONSTRAINT schema_migrations_pkey PRIMARY KEY (version)
);

CREATE TABLE ar_internal_metadata (
  key character varying NOT NULL,
  value character varying,
  created_at timestamp(6) without time zone NOT NULL,
  updated_at timestamp(6) without time zone NOT NULL,
  CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key)
);

INSERT INTO schema_migrations (version) VALUES
('20260131120000');
