#!/usr/bin/env bash
# Package: typst 0.15.2 (PyPI); the text of the page is read back with pypdfium2 5.15.2.
#
# Expected: a situation report put into Typst markup shows the words of the report, as long as no heading or
# list sign starts a line and no bracket or # occurs.
# Seen: "~40 people" is set as "40 people", the tilde being a no-break space; "12 // 15" loses all behind
# the slashes as a comment; of "12*, 31*" the footnote stars are gone.
# Why it matters: the tilde is how analysts write "about", so an estimate is printed as an exact figure,
# and a pair of low and high loses the high.
# Instead: hand text over as data (sys_inputs, or a string value in code), which is set as it is and is
# shown below, and never paste it into the markup.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

import pypdfium2
import typst


def page(source, **inputs):
    pdf = typst.compile(source.encode(), format="pdf", sys_inputs=inputs)
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().replace("\xa0", " ")


TEXTS = ("Killed: ~40 people", "Killed: 12 // 15", "Killed: 12*, wounded: 31*")
as_markup = [page(text).strip() for text in TEXTS]
as_data = [page("#sys.inputs.text", text=text).strip() for text in TEXTS]
for text, markup, data in zip(TEXTS, as_markup, as_data, strict=True):
    print(f"{text!r}: as markup {markup!r}, as data {data!r}")
squeezed = [" ".join(text.split()) for text in as_markup]
as_described = (
    squeezed == ["Killed: 40 people", "Killed: 12", "Killed: 12, wounded: 31"]
    and as_data == list(TEXTS)
)
sys.exit(0 if as_described else 1)
PY
