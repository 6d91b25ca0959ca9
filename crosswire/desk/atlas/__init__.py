"""The parts of the map: outlines, marks, frame, labels, and the drawing."""
