"""All 512 combinations of layout, paper, marking, notes, sources, language and text through the whole gate.

Run by hand: `python -m tests.benchmarks.whole_product`; the tests run the pairwise set of it. Exit code 1 if any fails.
"""

from __future__ import annotations

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from summarise.writers import write
from tests.brief_samples import Choice, sample, whole_product
from tests.word_gate import all_errors


def main() -> int:
    """Print each combination that fails, and how many do not."""
    started, choices = perf_counter(), whole_product()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        def check(choice: Choice) -> list[str]:
            path = Path(folder) / f"{choice}.docx"
            path.write_bytes(write(sample(choice), ".docx"))
            return [f"{gate}: {error}" for gate, errors in all_errors(path).items() for error in errors]

        failed = 0
        for choice, errors in zip(choices, pool.map(check, choices), strict=True):
            failed += bool(errors)
            for error in errors:
                print(f"{choice}: {error}", flush=True)
    print(f"{len(choices) - failed} of {len(choices)} pass ({perf_counter() - started:.0f} s)")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
