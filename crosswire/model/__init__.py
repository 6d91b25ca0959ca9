"""What every part of Crosswire knows: rows, their codes and ids, and the errors."""
