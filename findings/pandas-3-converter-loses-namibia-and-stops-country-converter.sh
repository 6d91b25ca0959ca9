#!/usr/bin/env bash
# Packages: country_converter 1.3.2 with pandas 3.1.1; beside it the same with pandas 2.3.3 (PyPI).
#
# Expected: read_csv leaves a column alone for which a converter is given, here str, so the two-letter
# code NA of Namibia stays text; country_converter, which needs pandas>=1.0, relies on that.
# Seen: with pandas 3.1.1 the code becomes a missing value behind the converter, and a fresh
# country_converter raises TypeError before it can convert anything. With pandas 2.3.3 both work.
# Why it matters: tables of countries, ACLED and UCDP extracts with ISO codes and everything that builds
# on country_converter lose Namibia, or stop, after an upgrade that names neither.
# Instead: read such columns with keep_default_na=False (shown below to work), and hold pandas below 3
# where country_converter is used.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check country_converter==1.3.2 pandas==3.1.1
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check --no-deps --target "$work/older" pandas==2.3.3 pytz==2026.6
cd "$work"
"$work/venv/bin/python" - <<'PY'
import io
import os
import subprocess
import sys

CODE = '''
import io, logging
import country_converter, pandas
logging.disable(logging.CRITICAL)
TABLE = "name,iso2\\nNamibia,NA\\nMali,ML\\n"
print(pandas.__version__)
print(pandas.read_csv(io.StringIO(TABLE), converters={"iso2": str}).iso2.isna().tolist())
print(pandas.read_csv(io.StringIO(TABLE), keep_default_na=False).iso2.tolist())
try:
    print(country_converter.CountryConverter().convert("Namibia", to="ISO2"))
except TypeError as problem:
    print("TypeError:", problem)
'''


def lines(**more):
    env = {**os.environ, **more}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CODE], env=env, capture_output=True, text=True
    )
    print(done.stdout, done.stderr)
    return done.stdout.splitlines()


new, old = lines(), lines(PYTHONPATH=os.path.join(os.getcwd(), "older"))
as_described = (
    new[:3] == ["3.1.1", "[True, False]", "['NA', 'ML']"]
    and new[3].startswith("TypeError")
    and old == ["2.3.3", "[False, False]", "['NA', 'ML']", "NA"]
)
sys.exit(0 if as_described else 1)
PY
