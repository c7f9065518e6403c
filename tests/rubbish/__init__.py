"""Text from outside that is no use to anybody: what it must not do, door by door."""
