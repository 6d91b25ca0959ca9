#!/usr/bin/env bash
# Package: newspaper4k 0.9.6 (PyPI).
#
# Expected: the text of an article keeps the cells of a table apart, by a space, a tab or a new line.
# Seen: cells are written one behind the other. A row with 12 killed and 3 wounded reads "North123", and
# the next row follows without a break.
# Why it matters: tables by district or by day are the usual form of a casualty summary, and two small
# figures turn into one large one that no source gave.
# Instead: read tables from the page's HTML on your own before the extraction (Article.html), and take
# them out of it, or put a space at the end of each cell.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check newspaper4k==0.9.6 lxml==6.1.3 lxml_html_clean==0.4.6
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

import newspaper

LONG = (
    "Officials in Exampleville said that the shelling began before dawn and lasted for several "
    "hours, with rescuers searching the rubble of two apartment blocks for survivors while "
    "ambulances carried the wounded to the hospital in the next town."
)
PAGE = f'''<html lang="en"><head><title>Shelling hits Exampleville</title></head><body><article>
<h1>Shelling hits Exampleville</h1>
<p>{LONG}</p>
<table><tr><th>District</th><th>Killed</th><th>Wounded</th></tr>
<tr><td>North</td><td>12</td><td>3</td></tr><tr><td>South</td><td>5</td><td>31</td></tr></table>
<p>{LONG.replace("two", "three")}</p><p>{LONG.replace("two", "four")}</p>
</article></body></html>'''
article = newspaper.Article("https://example.org/news/a")
article.download(input_html=PAGE)
article.parse()
print(article.text)
sys.exit(0 if "North123" in article.text and "South531" in article.text else 1)
PY
