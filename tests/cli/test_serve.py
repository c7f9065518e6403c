"""jagtui serve: addresses, links and what is refused before anything is served."""

import pytest

import jagtui.commands.serve
from tests.cli.conftest import Caller


def test_a_link_is_made_listed_and_ended(call: Caller) -> None:
    made = call("serve", "link", "osei", "--at", "https://jag.example:8443")
    assert made.stdout.startswith("https://jag.example:8443/link/")
    assert "works" in call("serve", "links").stdout
    again = call("serve", "link", "osei")
    assert "The earlier link has ended." in again.stderr
    assert call("serve", "end", "osei").exit_code == 0
    assert "works" not in call("serve", "links").stdout
    refused = call("serve", "end", "osei")
    assert (refused.exit_code, "no link that works" in refused.stderr) == (1, True)


def test_an_officer_gives_out_no_links(call: Caller) -> None:
    call.login = "aosei"
    call("seat", "--as", "officer", "--officer", "osei")
    for asked in (["link", "reed"], ["end", "reed"], ["links"]):
        refused = call("serve", *asked)
        assert (refused.exit_code, "is for the meeting" in refused.stderr) == (1, True)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["--listen", "0.0.0.0"], "over TLS alone"),  # noqa: S104  that is what is refused
        (["--at", "https://localhost:8443"], "needs a certificate"),
        (["--at", "https://localhost:8443", "--cert", "/nowhere.pem"], "cannot be used"),
        (["--at", "jag.example"], "is no address"),
        (["--at", "http://jag.example/path"], "is no address"),
        (["--at", "http://jag.example:port"], "is no address"),
        (["--at", "http://nobody.invalid:8021"], "no address of this computer"),
    ],
)
def test_what_would_let_others_read_along_is_refused(
    held: Caller,
    asked: list[str],
    words: str,
) -> None:
    refused = held("serve", *asked)
    assert refused.exit_code == 1, refused.output
    assert words in refused.stderr


def test_without_the_extra_it_says_how_to_install_it(
    held: Caller,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jagtui.commands.serve, "find_spec", lambda _name: None)
    refused = held("serve")
    assert (refused.exit_code, "pip install 'jagtui[serve]'" in refused.stderr) == (1, True)
