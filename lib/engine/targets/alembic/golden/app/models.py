from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Numeric,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, ENUM, ExcludeConstraint, JSONB, UUID
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()

VisitStatus = ENUM(
    "booked",
    "confirmed",
    "cancelled",
    "done",
    name="visit_status",
    create_type=False,
)


class Appointment(Base):
    __tablename__ = "appointments"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="pk_appointments"),
        ForeignKeyConstraint(
            ["patient_id"],
            ["patients.id"],
            name="fk_appointments_patient_id",
            ondelete="CASCADE",
            use_alter=True,
        ),
        ForeignKeyConstraint(
            ["doctor_id"],
            ["doctors.id"],
            name="fk_appointments_doctor_id",
            ondelete="RESTRICT",
            use_alter=True,
        ),
        CheckConstraint("ends_at > starts_at", name="chk_appointments_period"),
        CheckConstraint("fee >= 0", name="chk_appointments_fee"),
        ExcludeConstraint(
            (text("doctor_id"), "="),
            (text("tstzrange(starts_at, ends_at)"), "&&"),
            name="ex_appointments_doctor_id_period",
            using="gist",
            where=text("status <> 'cancelled'"),
        ),
        Index("idx_appointments_patient_id", "patient_id"),
        {"comment": "A patient's booked visit to a doctor"},
    )

    id = Column(
        UUID(as_uuid=True),
        nullable=False,
        server_default=text("gen_random_uuid()"),
    )
    patient_id = Column(UUID(as_uuid=True), nullable=False)
    doctor_id = Column(UUID(as_uuid=True), nullable=False)
    status = Column(VisitStatus, nullable=False, server_default=text("'booked'"))
    starts_at = Column(DateTime(timezone=True), nullable=False)
    ends_at = Column(DateTime(timezone=True), nullable=False)
    fee = Column(Numeric(12, 2), comment="Until billed: the doctor's estimate")
    created_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )
    updated_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )

    patient = relationship(
        "Patient",
        foreign_keys="[Appointment.patient_id]",
        back_populates="appointments",
    )
    doctor = relationship(
        "Doctor",
        foreign_keys="[Appointment.doctor_id]",
        back_populates="appointments",
    )


Index(
    "idx_appointments_doctor_id_starts_at",
    Appointment.doctor_id,
    Appointment.starts_at.desc(),
    postgresql_where=text("status IN ('booked', 'confirmed')"),
)


class Doctor(Base):
    __tablename__ = "doctors"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="pk_doctors"),
        ForeignKeyConstraint(
            ["supervisor_id"],
            ["doctors.id"],
            name="fk_doctors_supervisor_id",
            ondelete="SET NULL",
            use_alter=True,
        ),
        ForeignKeyConstraint(
            ["department_id"],
            ["departments.id"],
            name="fk_doctors_department_id",
            ondelete="SET NULL",
            use_alter=True,
        ),
        UniqueConstraint("license_number", name="uq_doctors_license_number"),
        Index("idx_doctors_supervisor_id", "supervisor_id"),
        Index("idx_doctors_department_id", "department_id"),
        {"comment": "Someone who treats patients"},
    )

    id = Column(
        UUID(as_uuid=True),
        nullable=False,
        server_default=text("gen_random_uuid()"),
    )
    license_number = Column(String(20), nullable=False)
    name = Column(Text, nullable=False)
    supervisor_id = Column(UUID(as_uuid=True))
    department_id = Column(UUID(as_uuid=True))
    created_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )
    updated_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )

    supervisor = relationship(
        "Doctor",
        foreign_keys="[Doctor.supervisor_id]",
        remote_side="[Doctor.id]",
        back_populates="doctors_as_supervisor",
    )
    department = relationship(
        "Department",
        foreign_keys="[Doctor.department_id]",
        back_populates="doctors",
    )
    appointments = relationship(
        "Appointment",
        foreign_keys="[Appointment.doctor_id]",
        passive_deletes="all",
        back_populates="doctor",
    )
    doctors_as_supervisor = relationship(
        "Doctor",
        foreign_keys="[Doctor.supervisor_id]",
        remote_side="[Doctor.supervisor_id]",
        passive_deletes="all",
        back_populates="supervisor",
    )
    departments_as_head = relationship(
        "Department",
        foreign_keys="[Department.head_id]",
        passive_deletes="all",
        back_populates="head",
    )
    doctor_specialties = relationship(
        "DoctorSpecialty",
        foreign_keys="[DoctorSpecialty.doctor_id]",
        passive_deletes="all",
        back_populates="doctor",
    )


class Department(Base):
    __tablename__ = "departments"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="pk_departments"),
        ForeignKeyConstraint(
            ["head_id"],
            ["doctors.id"],
            name="fk_departments_head_id",
            ondelete="RESTRICT",
            use_alter=True,
        ),
        Index("idx_departments_head_id", "head_id"),
        {"comment": "A part of the clinic with a doctor at its head"},
    )

    id = Column(
        UUID(as_uuid=True),
        nullable=False,
        server_default=text("gen_random_uuid()"),
    )
    name = Column(Text, nullable=False)
    head_id = Column(UUID(as_uuid=True), nullable=False)
    created_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )
    updated_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )

    head = relationship(
        "Doctor",
        foreign_keys="[Department.head_id]",
        back_populates="departments_as_head",
    )
    doctors = relationship(
        "Doctor",
        foreign_keys="[Doctor.department_id]",
        passive_deletes="all",
        back_populates="department",
    )


class Patient(Base):
    __tablename__ = "patients"
    __table_args__ = (
        PrimaryKeyConstraint("id", name="pk_patients"),
        Index("uq_patients_email", text("lower(email)"), unique=True),
        Index(
            "idx_patients_history",
            "history",
            postgresql_using="gin",
            postgresql_ops={"history": "jsonb_path_ops"},
        ),
        {"comment": "Someone who is treated"},
    )

    id = Column(
        UUID(as_uuid=True),
        nullable=False,
        server_default=text("gen_random_uuid()"),
    )
    name = Column(Text, nullable=False)
    email = Column(Text)
    allergies = Column(ARRAY(Text), nullable=False, server_default=text("'{}'::text[]"))
    history = Column(JSONB, nullable=False, server_default=text("'{}'"))
    created_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )
    updated_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )

    appointments = relationship(
        "Appointment",
        foreign_keys="[Appointment.patient_id]",
        passive_deletes="all",
        back_populates="patient",
    )


class DoctorSpecialty(Base):
    __tablename__ = "doctor_specialties"
    __table_args__ = (
        PrimaryKeyConstraint("doctor_id", "specialty", name="pk_doctor_specialties"),
        ForeignKeyConstraint(
            ["doctor_id"],
            ["doctors.id"],
            name="fk_doctor_specialties_doctor_id",
            ondelete="CASCADE",
            use_alter=True,
        ),
    )

    doctor_id = Column(UUID(as_uuid=True), nullable=False)
    specialty = Column(Text, nullable=False, comment="As the medical chamber lists it")
    created_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )
    updated_at = Column(
        DateTime(timezone=True),
        nullable=False,
        server_default=text("now()"),
    )

    doctor = relationship(
        "Doctor",
        foreign_keys="[DoctorSpecialty.doctor_id]",
        back_populates="doctor_specialties",
    )
