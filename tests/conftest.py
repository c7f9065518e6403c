"""What every test stands on."""

from hypothesis import HealthCheck, settings

# A slow machine is no fault in the program, so no test is held to a time.
settings.register_profile(
    "jagtui", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("jagtui")
