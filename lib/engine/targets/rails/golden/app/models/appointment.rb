# frozen_string_literal: true

# A patient's booked visit to a doctor
class Appointment < ApplicationRecord
  belongs_to :patient, inverse_of: :appointments
  belongs_to :doctor, inverse_of: :appointments

  STATUS_VALUES = %w[booked confirmed cancelled done].freeze

  validates :status, inclusion: {in: STATUS_VALUES}
end
