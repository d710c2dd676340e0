"""Speed, quality and size, measured by hand: never part of the test run."""
