"""What must hold of any export, as the scorer beside the repository checks it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from ways import ROOT, SAMPLE, exported

SHARED = ROOT.parent / "shared"
CHECKER = SHARED / "score" / "invariants.py"
REFERENCE = SHARED / "reports" / "baghouz"


@pytest.mark.parametrize("pile", [SAMPLE, REFERENCE], ids=lambda path: path.name)
def test_an_export_holds_what_every_export_must(pile, tmp_path):
    if not CHECKER.is_file():
        pytest.skip("the scorers do not lie beside the repository (../shared/score)")
    if not pile.is_dir():
        pytest.skip("the reference pile does not lie beside the repository (../shared/reports)")
    exported(tmp_path / "one.case", [pile])
    done = subprocess.run(
        [sys.executable, CHECKER, "--out", tmp_path / "one.out"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
