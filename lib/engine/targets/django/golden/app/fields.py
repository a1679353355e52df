from django.db import models


class SqlTypeField(models.Field):
    """A column of a type Django has no field for."""

    def __init__(self, *args, sql_type, **kwargs):
        self.sql_type = sql_type
        super().__init__(*args, **kwargs)

    def db_type(self, connection):
        return self.sql_type

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "sql_type": self.sql_type}
