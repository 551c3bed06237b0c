"""``python -m normalize`` is the command mt-normalize."""

from normalize.cli import main

if __name__ == "__main__":
    main()
