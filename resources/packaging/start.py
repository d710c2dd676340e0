"""Where the bundled program begins: under the name `summarise` it is the command line, else the window."""

import multiprocessing
import sys
from pathlib import Path

if __name__ == "__main__":
    # The reading process and those of a batch are this same program, started once more.
    multiprocessing.freeze_support()
    if Path(sys.argv[0]).stem == "summarise":
        from summarise.__main__ import main
    else:
        from desktop.__main__ import main
    sys.exit(main())
