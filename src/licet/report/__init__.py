"""A determination as a person or a machine reads it: `text`, `json_form`, `html` and `picture`.

Each form is a module of its own, so that one does not load what only another needs.
"""
