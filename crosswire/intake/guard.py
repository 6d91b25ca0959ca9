"""What may go wrong with one input, as a refusal with a code, so that the others go on."""

from __future__ import annotations

from crosswire.model.errors import InputError

TOO_NESTED = "it is nested too deeply"
_LONGEST = 200  # characters of another library's message


def as_refusal(problem: Exception) -> InputError:
    """The error that says of one input why it is refused: never a traceback, never a stop.

    An InputError stays what it is. Every other exception becomes CW106 (the system refuses to
    open it), or CW112 (a mistake of this program or of a library under it, or no memory left).
    """
    if isinstance(problem, InputError):
        return problem
    if isinstance(problem, OSError):
        what = problem.strerror or type(problem).__name__
        return InputError("CW106", what, do="Check the file and its permissions.")
    if isinstance(problem, RecursionError):
        return InputError("CW112", TOO_NESTED, do="Save its text and give that.")
    if isinstance(problem, MemoryError):
        return InputError("CW112", "there is not enough memory for it", do="Split it.")
    what = f"taking it in failed ({type(problem).__name__}: {problem})"
    return InputError("CW112", what[:_LONGEST], do="Leave it out, and report it with this message.")
