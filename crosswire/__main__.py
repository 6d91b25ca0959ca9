"""`python -m crosswire` is the command `crosswire`."""


def main() -> None:
    """The command line, loaded here alone: a worker process imports this module at its start."""
    from crosswire.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
