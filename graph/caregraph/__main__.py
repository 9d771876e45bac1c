"""``python -m caregraph`` is the command line."""

from caregraph.cli import main

if __name__ == "__main__":
    main()
