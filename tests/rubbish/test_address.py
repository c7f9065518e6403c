"""The address by which the app is served: understood, or refused in words."""

from contextlib import suppress

import pytest
from hypothesis import given

from jagtui.model.errors import Refusal
from jagtui.serve.address import Address, is_loopback
from tests.rubbish.nasty import each_piece, examples, nasty
from tests.rubbish.shown import obeyed


@each_piece("text")
@examples(50)
@given(text=nasty)
def test_no_address_is_an_error_and_what_is_one_can_be_printed(text: str) -> None:
    for said in (text, f"https://{text}", f"https://jag.example.org{text}:8443"):
        with suppress(Refusal):
            assert not obeyed(Address.read(said).link("secret"))


@pytest.mark.parametrize("host", ["x" * 300, "a" * 64 + ".example", "..", "\x1b[2J", "[", "::1::"])
def test_a_name_that_no_computer_has_is_refused(host: str) -> None:
    with pytest.raises(Refusal, match="is no address of this computer"):
        is_loopback(host)
