import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class VisitStatus(models.TextChoices):
    BOOKED = "booked", "Booked"
    CONFIRMED = "confirmed", "Confirmed"
    CANCELLED = "cancelled", "Cancelled"
    DONE = "done", "Done"


class Appointment(models.Model):
    """A patient's booked visit to a doctor."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    patient = models.ForeignKey(
        "Patient",
        on_delete=models.CASCADE,
        related_name="appointments",
        db_index=False,
    )
    doctor = models.ForeignKey(
        "Doctor",
        on_delete=models.RESTRICT,
        related_name="appointments",
        db_index=False,
    )
    status = models.TextField(choices=VisitStatus.choices, default=VisitStatus.BOOKED)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    fee = models.DecimalField(
        max_digits=12,
        decimal_places=2,
        blank=True,
        null=True,
        help_text="Until billed: the doctor's estimate",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "appointments"
        indexes = [models.Index(fields=["patient"], name="idx_appointments_patient_id")]


class Doctor(models.Model):
    """Someone who treats patients."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    license_number = models.CharField(max_length=20)
    name = models.TextField()
    supervisor = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="doctors_as_supervisor",
        db_index=False,
        blank=True,
        null=True,
    )
    department = models.ForeignKey(
        "Department",
        on_delete=models.SET_NULL,
        related_name="doctors",
        db_index=False,
        blank=True,
        null=True,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "doctors"
        indexes = [
            models.Index(fields=["supervisor"], name="idx_doctors_supervisor_id"),
            models.Index(fields=["department"], name="idx_doctors_department_id"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["license_number"],
                name="uq_doctors_license_number",
            ),
        ]


class Department(models.Model):
    """A part of the clinic with a doctor at its head."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    name = models.TextField()
    head = models.ForeignKey(
        "Doctor",
        on_delete=models.RESTRICT,
        related_name="departments_as_head",
        db_index=False,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "departments"
        indexes = [models.Index(fields=["head"], name="idx_departments_head_id")]


class Patient(models.Model):
    """Someone who is treated."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    name = models.TextField()
    email = models.TextField(blank=True, null=True)
    allergies = ArrayField(base_field=models.TextField(), default=list)
    history = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "patients"


class DoctorSpecialty(models.Model):
    doctor = models.ForeignKey(
        "Doctor",
        on_delete=models.CASCADE,
        related_name="doctor_specialties",
        db_index=False,
    )
    specialty = models.TextField(
        primary_key=True,
        help_text="As the medical chamber lists it",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "doctor_specialties"
        constraints = [
            models.UniqueConstraint(
                fields=["doctor", "specialty"],
                name="pk_doctor_specialties",
            ),
        ]
