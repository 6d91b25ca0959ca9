"""What reading and pile both stand on: days, places, and the background of a clause."""
