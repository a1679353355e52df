"""Clinic: 5 tables, 7 indexes

Revision ID: 20260131120000
Revises:
Create Date: 2026-01-31T12:00:00.000Z
"""
from alembic import op

revision = "20260131120000"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute(
        """
        CREATE TYPE visit_status AS ENUM ('booked', 'confirmed', 'cancelled', 'done')
        """
    )
    op.execute(
        """
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
        """
    )
    op.execute("COMMENT ON TABLE patients IS 'Someone who is treated'")
    op.execute(
        """
        CREATE TABLE departments (
          id uuid NOT NULL DEFAULT gen_random_uuid(),
          name text NOT NULL,
          head_id uuid NOT NULL,
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_departments PRIMARY KEY (id)
        )
        """
    )
    op.execute(
        """
        COMMENT ON TABLE departments IS 'A part of the clinic with a doctor at its head'
        """
    )
    op.execute(
        """
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
        """
    )
    op.execute("COMMENT ON TABLE doctors IS 'Someone who treats patients'")
    op.execute(
        """
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
        """
    )
    op.execute(
        """
        COMMENT ON TABLE appointments IS 'A patient''s booked visit to a doctor'
        """
    )
    op.execute(
        """
        COMMENT ON COLUMN appointments.fee IS 'Until billed\\: the doctor''s estimate'
        """
    )
    op.execute(
        """
        CREATE TABLE doctor_specialties (
          doctor_id uuid NOT NULL,
          specialty text NOT NULL,
          created_at timestamptz NOT NULL DEFAULT now(),
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT pk_doctor_specialties PRIMARY KEY (doctor_id, specialty),
          CONSTRAINT fk_doctor_specialties_doctor_id FOREIGN KEY (doctor_id)
            REFERENCES doctors (id) ON DELETE CASCADE
        )
        """
    )
    op.execute(
        """
        COMMENT ON COLUMN doctor_specialties.specialty IS 'As the medical chamber lists it'
        """
    )
    op.execute(
        """
        ALTER TABLE departments
          ADD CONSTRAINT fk_departments_head_id FOREIGN KEY (head_id)
            REFERENCES doctors (id) ON DELETE RESTRICT
        """
    )
    op.execute(
        """
        CREATE INDEX idx_appointments_patient_id
          ON appointments (patient_id)
        """
    )
    op.execute(
        """
        CREATE INDEX idx_appointments_doctor_id_starts_at
          ON appointments (doctor_id, starts_at DESC)
          WHERE status IN ('booked', 'confirmed')
        """
    )
    op.execute(
        """
        CREATE INDEX idx_doctors_supervisor_id
          ON doctors (supervisor_id)
        """
    )
    op.execute(
        """
        CREATE INDEX idx_doctors_department_id
          ON doctors (department_id)
        """
    )
    op.execute(
        """
        CREATE INDEX idx_departments_head_id
          ON departments (head_id)
        """
    )
    op.execute(
        """
        CREATE UNIQUE INDEX uq_patients_email
          ON patients (lower(email))
        """
    )
    op.execute(
        """
        CREATE INDEX idx_patients_history
          ON patients USING gin (history jsonb_path_ops)
        """
    )
    op.execute(
        """
CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at \\:= now();
  RETURN NEW;
END;
$$
        """
    )
    op.execute(
        """
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON appointments
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
        """
    )
    op.execute(
        """
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctors
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
        """
    )
    op.execute(
        """
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON departments
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
        """
    )
    op.execute(
        """
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON patients
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
        """
    )
    op.execute(
        """
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON doctor_specialties
          FOR EACH ROW EXECUTE FUNCTION set_updated_at()
        """
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER set_updated_at ON doctor_specialties")
    op.execute("DROP TRIGGER set_updated_at ON patients")
    op.execute("DROP TRIGGER set_updated_at ON departments")
    op.execute("DROP TRIGGER set_updated_at ON doctors")
    op.execute("DROP TRIGGER set_updated_at ON appointments")
    op.execute("DROP FUNCTION set_updated_at()")
    op.execute("DROP INDEX idx_patients_history")
    op.execute("DROP INDEX uq_patients_email")
    op.execute("DROP INDEX idx_departments_head_id")
    op.execute("DROP INDEX idx_doctors_department_id")
    op.execute("DROP INDEX idx_doctors_supervisor_id")
    op.execute("DROP INDEX idx_appointments_doctor_id_starts_at")
    op.execute("DROP INDEX idx_appointments_patient_id")
    op.execute("ALTER TABLE departments DROP CONSTRAINT fk_departments_head_id")
    op.execute("DROP TABLE doctor_specialties")
    op.execute("DROP TABLE appointments")
    op.execute("DROP TABLE doctors")
    op.execute("DROP TABLE departments")
    op.execute("DROP TABLE patients")
    op.execute("DROP TYPE visit_status")
    op.execute("DROP EXTENSION IF EXISTS btree_gist")
