"""Control lists: an item held against the entries in force on a day."""
