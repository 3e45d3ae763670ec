"""Nouns and values of export control. Standard library only."""
