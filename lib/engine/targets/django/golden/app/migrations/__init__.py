# The migrations.
