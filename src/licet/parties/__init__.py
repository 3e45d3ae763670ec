"""Who is on which party list, on which day, and how sure that is."""
