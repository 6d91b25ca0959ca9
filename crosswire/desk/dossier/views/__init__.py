"""What the dossier's templates are given: words and anchors, ready to be printed."""
