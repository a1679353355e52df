# frozen_string_literal: true

class DoctorSpecialty < ApplicationRecord
  belongs_to :doctor, inverse_of: :doctor_specialties
end
