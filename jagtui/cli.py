"""The command line."""

import click


@click.group()
@click.version_option(package_name="jagtui")
def main() -> None:
    """Run multi-agency meetings from a terminal."""
