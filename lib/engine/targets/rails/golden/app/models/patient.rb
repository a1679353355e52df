# frozen_string_literal: true

# Someone who is treated
class Patient < ApplicationRecord
  has_many :appointments, inverse_of: :patient, dependent: :delete_all
end
