"""Tables of what was sent to those who owe actions, and of the escalation ladder."""

from sqlalchemy import UniqueConstraint

from jagtui.model.chase import Chase, ChasedAction, LadderStep
from jagtui.model.terms import ChaseKind, Rung
from jagtui.store.schema.entity import Keeping, entity, flag, instant, key, ref, text, words

chase = entity(
    Chase,
    "chase",
    key(),
    ref("agency_id", "agency", optional=True),
    ref("officer_id", "officer", optional=True),
    words("kind", ChaseKind),
    text("to_whom"),
    instant("sent_at"),
    keeping=Keeping.KEPT,
)

chased_action = entity(
    ChasedAction,
    "chased_action",
    key(),
    ref("chase_id", "chase"),
    ref("action_id", "action"),
    UniqueConstraint("chase_id", "action_id"),
    keeping=Keeping.KEPT,
)

ladder_step = entity(
    LadderStep,
    "ladder_step",
    key(),
    ref("action_id", "action"),
    words("rung", Rung),
    flag("taken"),
    text("note"),
    instant("decided_at"),
)
