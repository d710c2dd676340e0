"""Kinds of lines, a module each, which serve several formats; `blocks` makes blocks of a plain text's lines by them.

Nothing is imported here: sources are read in two threads, and a package that loads its own modules while another thread
loads one of them by its name stops both.
"""
