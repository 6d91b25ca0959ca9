"""Where inputs come from: bytes to reports as received, kept forever."""
