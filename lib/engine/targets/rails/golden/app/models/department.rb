# frozen_string_literal: true

# A part of the clinic with a doctor at its head
class Department < ApplicationRecord
  belongs_to :head, class_name: "Doctor", inverse_of: :departments_as_head
  has_many :doctors, inverse_of: :department, dependent: :nullify
end
