"""python -m jagtui."""

from jagtui.cli import main

if __name__ == "__main__":
    main()
