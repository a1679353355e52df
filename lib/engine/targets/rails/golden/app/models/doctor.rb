# frozen_string_literal: true

# Someone who treats patients
class Doctor < ApplicationRecord
  belongs_to :supervisor, class_name: "Doctor", inverse_of: :doctors_as_supervisor, optional: true
  belongs_to :department, inverse_of: :doctors, optional: true
  has_many :appointments, inverse_of: :doctor, dependent: :restrict_with_error
  has_many :doctors_as_supervisor, class_name: "Doctor", foreign_key: :supervisor_id, inverse_of: :supervisor, dependent: :nullify
  has_many :departments_as_head, class_name: "Department", foreign_key: :head_id, inverse_of: :head, dependent: :restrict_with_error
  has_many :doctor_specialties, inverse_of: :doctor, dependent: :delete_all

  validates :license_number, length: {maximum: 20}
end
