"""Files that ship with the program: fonts, icons, themes, words, base documents. Read by importlib.resources."""
