#!/usr/bin/env bash
# Package: statsmodels 0.15.0 (PyPI).
#
# Expected: where a coder skipped a report, nan in the table of codes, aggregate_raters leaves the gap out
# or refuses the table.
# Seen: nan becomes a category of its own. Three coders who agree wherever they coded get 0.47 and not 1,
# since the third left two of four reports; two coders who skip the same reports gain agreement on them.
# Why it matters: nobody codes all reports of a pile; the reliability that is published is then a measure
# of who coded what. krippendorff 0.9.0 on the same table gives 1.
# Instead: use Krippendorff's alpha with nan for gaps, or Fleiss' kappa on fully coded reports only, and
# say how many those are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check statsmodels==0.15.0 krippendorff==0.9.0 numpy==2.4.6 pandas==3.1.1
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

import krippendorff
import numpy as np
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

GAP = np.nan
REPORTS = np.array([[0, 0, GAP], [0, 0, 0], [1, 1, GAP], [1, 1, 1]])

table, categories = aggregate_raters(REPORTS)
print("categories:", categories)
kappa = fleiss_kappa(table)
alpha = krippendorff.alpha(REPORTS.T, level_of_measurement="nominal")
print(f"Fleiss' kappa {kappa:.3f}, Krippendorff's alpha {alpha:.3f}")
sys.exit(0 if len(categories) == 3 and np.isnan(categories[2]) and 0.3 < kappa < 0.6 and alpha == 1 else 1)
PY
