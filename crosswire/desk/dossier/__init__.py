"""The dossier: one self-contained page with every number one click from its sentence."""
