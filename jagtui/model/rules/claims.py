"""What an owner's report comes to once the meeting has accepted it."""

from jagtui.model.terms import ActionOutcome, ClaimKind

ENDING_CLAIMS = {
    ClaimKind.DONE: ActionOutcome.DONE,
    ClaimKind.PART_COMPLETE: ActionOutcome.PART_COMPLETE,
    ClaimKind.NOT_UNDERTAKEN: ActionOutcome.NOT_UNDERTAKEN,
    ClaimKind.NO_LONGER_POSSIBLE: ActionOutcome.NO_LONGER_POSSIBLE,
}
"""What an action ends as when the meeting accepts the claim; other claims leave it open."""
