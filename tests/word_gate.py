"""The gate every Word file passes: the Open XML SDK, openxml-audit as second opinion, and our own invariants."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.docx_invariants import problems


def sdk_errors(path: Path) -> list[str]:
    """Return what the Open XML SDK says of a file; the test fails where the SDK is not installed."""
    validator = shutil.which("ooxml-validator")
    if validator is None:
        pytest.fail("ooxml-validator is not installed: run the tests by tests/run, which installs it")
    done = subprocess.run([validator, str(path), "--officeVersion", "Microsoft365"], capture_output=True, timeout=300,
                          check=False)
    answer = json.loads(done.stdout)
    if answer["ok"]:
        return []
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in answer["errors"]] or ["not ok"]


def audit_errors(path: Path) -> list[str]:
    """Return what openxml-audit says of a file."""
    from openxml_audit import OpenXmlValidator

    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def all_errors(path: Path) -> dict[str, list[str]]:
    """Return what each part of the gate says of a file."""
    return {"sdk": sdk_errors(path), "audit": audit_errors(path), "invariants": problems(path.read_bytes())}
