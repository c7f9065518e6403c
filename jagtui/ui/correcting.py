"""Correcting minutes as they read at that very moment, whatever was corrected meanwhile."""

from dataclasses import replace
from typing import TYPE_CHECKING

from jagtui.outputs.corrected import with_correction
from jagtui.usecases.correct import correct_minutes

if TYPE_CHECKING:
    from jagtui.store.change import Change
    from jagtui.usecases.correct import CorrectionWanted


def _correct_whole(change: "Change", wanted: "CorrectionWanted") -> int:
    return correct_minutes.inside(change, with_correction(change, wanted))


CORRECTING = replace(correct_minutes, inside=_correct_whole)
"""The gesture, with the text of the version that it makes."""
