"""Output that a terminal cannot show is replaced; a closed or full output ends with a code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import crosswire

TEXT = (
    "Shells killed “12” farmers in Ağdam — the mayor, Луka Brenn, said on Monday. At least 30 "
    "people fled."
)
COMMANDS = [
    ("figures",), ("copies",), ("origins",), ("stories",), ("dates",), ("actors",), ("series",),
    ("new", "--since", "2019-01-01"), ("doctor",), ("figures", "--json"), ("export", "claims"),
    ("sitrep", "--since", "2019-01-01", "--until", "2030-01-01"),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("output") / "ünï.case"
    with crosswire.open_case(made) as case:
        case.add_text(TEXT, "ä→\udcff.txt")
        case.run()
    return made


def start(arguments, *, stdout=subprocess.PIPE, **variables):
    """A command in a process of its own, which is where encodings are settled."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHONUTF8"))}
    env |= {"PYTHONPATH": str(Path(crosswire.__file__).parent.parent), **variables}
    return subprocess.run(
        [sys.executable, "-m", "crosswire", *map(str, arguments)],
        stdout=stdout, stderr=subprocess.PIPE, env=env, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_what_the_encoding_lacks_is_replaced(folder, encoding):
    """The run was done, and then a traceback came in place of its record."""
    done = start(["figures", "--case", folder], PYTHONIOENCODING=encoding, LANG="C")
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr
    assert b"12" in done.stdout
    done.stdout.decode(encoding)


def test_every_command_can_speak_ascii(folder):
    """In one process, whose streams are set as `main` sets them."""
    code = (
        "import io, sys\n"
        "from crosswire.cli import command_line\n"
        "from crosswire.desk.terminal import screen\n"
        "for command in eval(sys.argv[2]):\n"
        "    sys.stdout = io.TextIOWrapper(io.BytesIO(), 'ascii')\n"
        "    screen.prepare_streams()\n"
        "    case = ['--case', sys.argv[1]]\n"
        "    command_line()([*command, *case], standalone_mode=False)\n"
        "    sys.stdout.flush()\n"
        "    assert sys.stdout.buffer.getvalue() or command == ('copies',), command\n"
    )
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder), repr(COMMANDS)],
        capture_output=True, env=env, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2000:]


def test_json_is_utf8_on_any_terminal(folder):
    done = start(["figures", "--json", "--case", folder], PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout.decode("utf-8").splitlines()[0])["figure_id"]


def test_an_error_that_names_what_cannot_be_shown(folder):
    done = start(["trace", "\x1b[31m→\u202e", "--case", folder], PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert done.stderr.startswith(b"[CW501]")
    assert b"\x1b" not in done.stderr
    done = start(["figures", "--case", "no\x1b[31m\u202ewhere"])
    assert done.stderr.startswith(b"[CW201]")
    assert b"\x1b" not in done.stderr
    assert "\u202e".encode() not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_output_ends_with_a_code():
    with Path("/dev/full").open("wb") as full:
        done = start(["--version"], stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith(b"[CW504]")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_closed_output_is_no_traceback():
    command = f"exec '{sys.executable}' -m crosswire --version >&-"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
