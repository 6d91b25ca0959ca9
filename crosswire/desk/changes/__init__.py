"""What later reports changed in a record."""

from crosswire.desk.changes.between import changes_between as changes_between
from crosswire.desk.changes.rows import EventChange as EventChange
from crosswire.desk.changes.rows import FigureChange as FigureChange
from crosswire.desk.changes.rows import RecordChanges as RecordChanges
