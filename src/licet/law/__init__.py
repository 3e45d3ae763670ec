"""What the law of each jurisdiction says of a case, and how law and rights are joined."""
