"""Whole journeys, told by real key presses."""
