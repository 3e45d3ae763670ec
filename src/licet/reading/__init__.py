"""Reading what people give: case files, and the prose in them, into proposed facts with the quoted words."""
