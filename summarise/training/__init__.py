"""How resources/ranker.json was made: corpora, labels, fitting. Run by hand; nothing at run time imports it."""
