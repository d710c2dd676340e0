"""Tests of the window, module by module."""
